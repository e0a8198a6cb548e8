import { useApi } from '@backstage/core-plugin-api';
import { doraApiRef, type DoraApi } from '../../api/doraApiRef';
import type { Answer } from '../../loading/useAnswer';
import { useRevisedAnswer } from '../../loading/useRevisedAnswer';

/**
 * Asks for something about deployments.
 *
 * @param key - says all that the question depends on; nothing is asked while it is undefined
 * @param revision - asks again, as often as it grows
 */
export function useDoraAnswer<T>(
  key: string | undefined,
  revision: number,
  load: (api: DoraApi, signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const api = useApi(doraApiRef);
  return useRevisedAnswer(key, revision, signal => load(api, signal));
}
