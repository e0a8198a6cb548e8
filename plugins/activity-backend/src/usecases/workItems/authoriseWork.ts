import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { refuseSinglePeople } from '../../privacy/admit';
import { readsFreely, type Caller } from '../../privacy/Caller';
import { readMappedComponents } from '../../store/operations/readMappedComponents';
import type { ActivityServices } from '../activity/ActivityServices';
import { authoriseRead, readableAmong } from '../activity/authoriseRead';
import type { WorkItemsQuestion } from './WorkItemsQuestion';

/** What the caller may read of work items. */
export interface WorkAccess {
  caller: Caller;
  /** Components whose items the caller may read; undefined for whatever there is. */
  readable: ReadonlySet<string> | undefined;
}

/**
 * Decides whether the caller may ask the question, and what may be read for its answer. Everybody may ask about themselves.
 *
 * @throws Refusal (HTTP 403): `not-permitted` for an entity that may not be read, `too-few-people` for what is about one person
 */
export async function authoriseWork(
  services: Pick<ActivityServices, 'database' | 'permissions'>,
  credentials: BackstageCredentials,
  { entity, assignees }: Pick<WorkItemsQuestion, 'entity' | 'assignees'>,
): Promise<WorkAccess> {
  const { caller, readableComponents } = await authoriseRead(
    services,
    credentials,
    entity,
  );
  const subjects = [
    ...(entity?.startsWith('user:') ? [entity] : []),
    ...assignees.map(String),
  ];
  if (subjects.length > 0 && !readsFreely(caller, subjects)) {
    throw refuseSinglePeople();
  }
  if (entity === undefined) {
    return {
      caller,
      readable: readableComponents && new Set(readableComponents),
    };
  }
  const components = await services.database.read(
    'readMappedComponents',
    readMappedComponents,
  );
  const { refs, everything } = await readableAmong(
    services,
    credentials,
    components,
  );
  return { caller, readable: everything ? undefined : refs };
}
