import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { openView, viewParametersOf } from './viewParameters';

/** What is shown, as it would be saved; and a way to show something else instead, to which the back button returns. */
export function useShownView(): [string, (view: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const shown = useMemo(() => viewParametersOf(parameters), [parameters]);
  const open = useCallback(
    (view: string) =>
      setParameters(previous => openView(previous, view), {
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return [shown, open];
}
