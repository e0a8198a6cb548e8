import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeWorkLocation,
  parseWorkLocation,
  type WorkLocation,
  type WorkLocationChange,
} from './workLocation';

/**
 * Changes a part of the state, which may depend on what it was; with `replace` the change is no step of its own for the back
 * button.
 */
export type ChangeWorkLocation = (
  change: WorkLocationChange | ((now: WorkLocation) => WorkLocationChange),
  options?: { replace?: boolean },
) => void;

/** The state of the tab, which is kept in the address. Only this module knows the router. */
export function useWorkLocation(): [WorkLocation, ChangeWorkLocation] {
  const [parameters, setParameters] = useSearchParams();
  const location = useMemo(() => parseWorkLocation(parameters), [parameters]);
  const change = useCallback<ChangeWorkLocation>(
    (changed, options) =>
      setParameters(
        previous =>
          changeWorkLocation(
            previous,
            typeof changed === 'function'
              ? changed(parseWorkLocation(previous))
              : changed,
          ),
        { replace: options?.replace ?? false, preventScrollReset: true },
      ),
    [setParameters],
  );
  return [location, change];
}
