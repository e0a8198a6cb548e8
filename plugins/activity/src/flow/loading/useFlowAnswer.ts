import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef } from 'react';
import { flowApiRef, type FlowApi } from '../../api/flowApiRef';
import { useAnswer, type Answer } from '../../loading/useAnswer';

/**
 * Asks for one part of the page.
 *
 * @param key - says all that the question depends on; nothing is asked while it is undefined
 * @param revision - asks again, as often as it grows
 */
export function useFlowAnswer<T>(
  key: string | undefined,
  revision: number,
  load: (api: FlowApi, signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const api = useApi(flowApiRef);
  const answer = useAnswer(key, signal => load(api, signal));
  const { reload } = answer;
  const answered = useRef(revision);
  useEffect(() => {
    if (answered.current === revision) return;
    answered.current = revision;
    reload();
  }, [revision, reload]);
  return answer;
}
