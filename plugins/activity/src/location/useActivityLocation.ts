import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeActivityLocation,
  parseActivityLocation,
  type ActivityLocation,
  type ActivityLocationChange,
} from './activityLocation';

/** Changes a part of the state; with `replace` the change is no step of its own for the back button. */
export type ChangeActivityLocation = (
  change: ActivityLocationChange,
  options?: { replace?: boolean },
) => void;

/** The state of the tab, which is kept in the address. Only this module and `useShownView` know the router. */
export function useActivityLocation(): [
  ActivityLocation,
  ChangeActivityLocation,
] {
  const [parameters, setParameters] = useSearchParams();
  const location = useMemo(
    () => parseActivityLocation(parameters),
    [parameters],
  );
  const change = useCallback<ChangeActivityLocation>(
    (changed, options) =>
      setParameters(previous => changeActivityLocation(previous, changed), {
        replace: options?.replace ?? false,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return [location, change];
}
