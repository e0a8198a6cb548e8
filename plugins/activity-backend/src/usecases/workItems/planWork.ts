import { InputError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import {
  readWorkInstances,
  type WorkInstance,
} from '../../store/workItemReads/readWorkInstances';
import { readWorkItemTypes } from '../../store/workItemReads/readWorkItemTypes';
import { dayOfWall } from '../../time/dayNumbers';
import { zoneOffset } from '../../time/zoneOffset';
import type { ItemFilter } from '../../workTrees/itemFilter';
import type { Today } from '../../workTrees/NodeTotals';
import type { TreeType } from '../../workTrees/TreeItem';
import type { ActivityServices } from '../activity/ActivityServices';
import { resolveDefaultZone } from '../activity/resolveDefaultZone';
import type { WorkAccess } from './authoriseWork';
import { resolveItemFilter } from './resolveItemFilter';
import { resolveWorkScope, type ResolvedWorkScope } from './resolveWorkScope';
import type { WorkItemsQuestion } from './WorkItemsQuestion';

/** A question about work items with everything that it names resolved. */
export interface WorkPlan extends ResolvedWorkScope {
  access: WorkAccess;
  entity: CatalogEntity | undefined;
  /** IANA name. */
  zone: string;
  today: Today;
  filter: ItemFilter;
  instances: ReadonlyMap<number, WorkInstance>;
  types: readonly TreeType[];
}

const kinds = ['group', 'user', 'component', 'system', 'domain'];

/**
 * Resolves a question against the store.
 *
 * @throws InputError naming a parameter
 */
export async function planWork(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  access: WorkAccess,
  question: WorkItemsQuestion,
  entity: CatalogEntity | undefined,
): Promise<WorkPlan> {
  if (entity && !kinds.includes(entity.kind)) {
    throw new InputError(
      `Invalid 'entity': ${entity.ref} is none of ${kinds.join(', ')}`,
    );
  }
  const fallback = services.settings.defaultZone ?? 'UTC';
  const zone = await resolveDefaultZone(tx, entity?.ref, fallback);
  const instances = await readWorkInstances(tx);
  const now = services.now();
  return {
    ...(await resolveWorkScope(tx, services, access, entity)),
    access,
    entity,
    zone,
    today: {
      local: dayOfWall(now + zoneOffset(zone, now)),
      utc: dayOfWall(now),
    },
    filter: await resolveItemFilter(tx, question, instances),
    instances,
    types: await readWorkItemTypes(tx),
  };
}
