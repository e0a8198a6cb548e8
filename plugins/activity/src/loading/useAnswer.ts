import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameAnswer } from './isSameAnswer';
import { withinTime } from './withinTime';

/** What is known of the answer to one question. */
export interface Answer<T> {
  /**
   * The last answer. While a new question is on its way, the answer to the one before. It stays the same object when asking
   * again gives the same.
   */
  value?: T;
  /** When `value` became what it is, in UTC epoch milliseconds. */
  changedAt?: number;
  /** When there was an answer the last time, in UTC epoch milliseconds; also to the same effect as before. */
  answeredAt?: number;
  /** Whether `value` answers the question as it is now. */
  isCurrent: boolean;
  /** Why the question as it is now could not be answered, the last time it was asked. */
  error?: Error;
  isLoading: boolean;
  /** Whether the answer takes so long that it should be said. */
  isSlow: boolean;
  /** Asks again. What is shown stays until the new answer is there. */
  reload(): void;
}

interface State<T> {
  value?: T;
  valueKey?: string;
  changedAt?: number;
  answeredAt?: number;
  error?: Error;
  errorKey?: string;
}

const slowMilliseconds = 2_000;

/** After this time nobody waits any more. */
const timeoutMilliseconds = 30_000;

/**
 * Asks a question whenever its key changes; an answer that is no longer wanted is aborted and never shown.
 *
 * @param key - says all that the question depends on; nothing is asked while it is undefined
 */
export function useAnswer<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const [state, setState] = useState<State<T>>({});
  const [settled, setSettled] = useState<string>();
  const [slow, setSlow] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const question = key === undefined ? undefined : `${attempt} ${key}`;

  useEffect(() => {
    if (question === undefined) return undefined;
    const abort = new AbortController();
    setSlow(undefined);
    const slowTimer = setTimeout(() => setSlow(question), slowMilliseconds);
    const settle = (next: (previous: State<T>) => State<T>) => {
      if (abort.signal.aborted) return;
      clearTimeout(slowTimer);
      setState(next);
      setSettled(question);
    };
    withinTime(timeoutMilliseconds, abort.signal, signal =>
      latestLoad.current(signal),
    ).then(
      value =>
        settle(previous => {
          const answeredAt = Date.now();
          return previous.valueKey === key &&
            isSameAnswer(previous.value, value)
            ? { ...previous, answeredAt, error: undefined }
            : { value, valueKey: key, changedAt: answeredAt, answeredAt };
        }),
      error =>
        settle(previous => ({
          ...previous,
          error: toError(error),
          errorKey: key,
        })),
    );
    return () => {
      clearTimeout(slowTimer);
      abort.abort();
    };
  }, [key, question]);

  const isLoading = settled !== question && question !== undefined;
  return {
    value: state.value,
    changedAt: state.changedAt,
    answeredAt: state.answeredAt,
    isCurrent: key !== undefined && state.valueKey === key,
    error: state.errorKey === key ? state.error : undefined,
    isLoading,
    isSlow: isLoading && slow === question,
    reload: useCallback(() => setAttempt(count => count + 1), []),
  };
}
