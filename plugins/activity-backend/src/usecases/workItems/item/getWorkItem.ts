import {
  activityPersonReadPermission,
  type WorkItemDetail,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../../privacy/Refusal';
import {
  findWorkItem,
  type WorkItemAddress,
} from '../../../store/workItemDetails/findWorkItem';
import type { ActivityServices } from '../../activity/ActivityServices';
import { readableAmong } from '../../activity/authoriseRead';
import type { ItemFacts } from './ItemFacts';
import { readItemFacts } from './readItemFacts';
import { toWorkItemDetail } from './toWorkItemDetail';

/** What questions about one work item are answered with. */
export type ItemServices = Pick<
  ActivityServices,
  'database' | 'permissions' | 'settings' | 'now'
>;

/**
 * All of one work item, also of one that is gone. Who may read one of the Components that it belongs to may read it; what belongs to
 * none may be read by those who may read everything.
 *
 * @throws NotFoundError that names the key, Refusal
 */
export async function getWorkItem(
  services: ItemServices,
  credentials: BackstageCredentials,
  name: WorkItemAddress,
): Promise<WorkItemDetail> {
  const { database, permissions, settings } = services;
  const now = services.now();
  const fallbackZone = settings.defaultZone ?? 'UTC';
  const facts = await database.read('getWorkItem', async tx => {
    const id = await findWorkItem(tx, name);
    return id === undefined
      ? undefined
      : readItemFacts(tx, id, { fallbackZone, now });
  });
  if (!facts) {
    throw new NotFoundError(
      `Nothing is known of the work item ${name.key} at ${name.source} ${name.instance}`,
    );
  }
  const [readable, [person]] = await Promise.all([
    readableAmong(services, credentials, componentsOf(facts)),
    permissions.authorize([{ permission: activityPersonReadPermission }], {
      credentials,
    }),
  ]);
  const isReadable = (refs: readonly string[]) =>
    readable.everything || refs.some(ref => readable.refs.has(ref));
  if (!isReadable(facts.components.get(facts.item.id) ?? [])) {
    throw new Refusal(
      'not-permitted',
      `You may not read the work item ${name.key}`,
    );
  }
  return toWorkItemDetail(facts, {
    readsPeople: person.result === AuthorizeResult.ALLOW,
    readable: readable.refs,
    owners: facts.owners,
    isReadable,
    now,
  });
}

function componentsOf({ components, changes }: ItemFacts): string[] {
  const refs = [
    ...components.values(),
    ...changes.map(({ componentRefs }) => componentRefs),
  ].flat();
  return [...new Set(refs)];
}
