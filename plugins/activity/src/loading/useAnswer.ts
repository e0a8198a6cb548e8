import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What is known of the answer to one question. */
export interface Answer<T> {
  /** The last answer. While a new question is on its way, the answer to the one before. */
  value?: T;
  /** Whether `value` answers the question as it is now. */
  isCurrent: boolean;
  /** Why the question as it is now could not be answered, the last time it was asked. */
  error?: Error;
  isLoading: boolean;
  /** Asks again. What is shown stays until the new answer is there. */
  reload(): void;
}

interface State<T> {
  value?: T;
  valueKey?: string;
  error?: Error;
  errorKey?: string;
}

/**
 * Asks a question whenever its key changes; an answer that is no longer wanted is aborted and never shown.
 *
 * @param key - says all that the question depends on
 */
export function useAnswer<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const [state, setState] = useState<State<T>>({});
  const [settled, setSettled] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const question = `${attempt} ${key}`;

  useEffect(() => {
    const abort = new AbortController();
    const settle = (next: (previous: State<T>) => State<T>) => {
      if (abort.signal.aborted) return;
      setState(next);
      setSettled(question);
    };
    latestLoad.current(abort.signal).then(
      value => settle(() => ({ value, valueKey: key })),
      error =>
        settle(({ value, valueKey }) => ({
          value,
          valueKey,
          error: toError(error),
          errorKey: key,
        })),
    );
    return () => abort.abort();
  }, [key, question]);

  return {
    value: state.value,
    isCurrent: state.valueKey === key,
    error: state.errorKey === key ? state.error : undefined,
    isLoading: settled !== question,
    reload: useCallback(() => setAttempt(count => count + 1), []),
  };
}
