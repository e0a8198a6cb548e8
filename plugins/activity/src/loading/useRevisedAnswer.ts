import { useEffect, useRef } from 'react';
import { useAnswer, type Answer } from './useAnswer';

/**
 * Asks for one part of a page, and again whenever all of the page is asked for again.
 *
 * @param key - says all that the question depends on; nothing is asked while it is undefined
 * @param revision - asks again, as often as it grows
 */
export function useRevisedAnswer<T>(
  key: string | undefined,
  revision: number,
  load: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const answer = useAnswer(key, load);
  const { reload } = answer;
  const answered = useRef(revision);
  useEffect(() => {
    if (answered.current === revision) return;
    answered.current = revision;
    reload();
  }, [revision, reload]);
  return answer;
}
