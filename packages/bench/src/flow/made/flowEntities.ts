import type { Entity } from '@backstage/catalog-model';
import { madeEntities } from '../../work/made/madeEntities';
import type { MadeFlow } from './MadeFlow';
import { statusAnnotation } from './madeStatuses';

/** As of made work, where every Component says in which statuses work waits. */
export function flowEntities(flow: MadeFlow): Entity[] {
  return madeEntities(flow).map(entity =>
    entity.kind === 'Component'
      ? {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: { 'activity-insights/statuses': statusAnnotation },
          },
        }
      : entity,
  );
}
