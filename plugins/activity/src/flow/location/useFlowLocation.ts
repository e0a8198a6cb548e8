import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeFlowLocation,
  parseFlowLocation,
  type FlowLocation,
  type FlowLocationChange,
} from './flowLocation';

/** Changes a part of the state; with `replace` the change is no step of its own for the back button. */
export type ChangeFlowLocation = (
  change: FlowLocationChange,
  options?: { replace?: boolean },
) => void;

/** The state of the tab, which is kept in the address. Only this module knows the router. */
export function useFlowLocation(): [FlowLocation, ChangeFlowLocation] {
  const [parameters, setParameters] = useSearchParams();
  const location = useMemo(() => parseFlowLocation(parameters), [parameters]);
  const change = useCallback<ChangeFlowLocation>(
    (changed, options) =>
      setParameters(previous => changeFlowLocation(previous, changed), {
        replace: options?.replace ?? false,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return [location, change];
}
