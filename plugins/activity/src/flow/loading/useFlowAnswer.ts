import { useApi } from '@backstage/core-plugin-api';
import { flowApiRef, type FlowApi } from '../../api/flowApiRef';
import type { Answer } from '../../loading/useAnswer';
import { useRevisedAnswer } from '../../loading/useRevisedAnswer';

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
  return useRevisedAnswer(key, revision, signal => load(api, signal));
}
