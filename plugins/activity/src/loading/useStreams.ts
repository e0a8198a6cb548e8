import type { HarvestStreamList } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer, type Answer } from './useAnswer';

/**
 * The streams that read what belongs to an entity, and how far they are.
 *
 * @param isWanted - nothing is asked until it is true
 */
export function useStreams(
  entity: string | undefined,
  isWanted: boolean,
): Answer<HarvestStreamList> {
  const api = useApi(activityApiRef);
  return useAnswer(isWanted ? entity ?? '' : undefined, signal =>
    api.getHarvestStreams({ entity }, { signal }),
  );
}
