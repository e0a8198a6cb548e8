import {
  activityPersonReadPermission,
  activityReadPermission,
} from '@activity-insights/plugin-activity-common';
import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Caller } from '../../privacy/Caller';
import { Refusal } from '../../privacy/Refusal';
import { readMappedComponents } from '../../store/operations/readMappedComponents';
import type { ActivityServices } from './ActivityServices';

/** What the caller may read of what was asked for. */
export interface Access {
  caller: Caller;
  /** Where no entity is named: the Components that the caller may read, or undefined for everything. */
  readableComponents?: string[];
}

/**
 * Decides whether the caller may read the activity of the entity, or which activity if none is named. Everybody may read
 * their own.
 *
 * @throws Refusal (HTTP 403, `not-permitted`)
 */
export async function authoriseRead(
  services: ActivityServices,
  credentials: BackstageCredentials,
  entity: string | undefined,
): Promise<Access> {
  const caller = await identifyCaller(services, credentials);
  if (entity !== undefined) {
    if (entity !== caller.userRef) {
      await requireReadable(services, credentials, entity);
    }
    await services.ensureEntity(entity);
    return { caller };
  }
  const [decision] = await services.permissions.authorizeConditional(
    [{ permission: activityReadPermission }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.ALLOW) return { caller };
  if (decision.result === AuthorizeResult.DENY) {
    throw new Refusal('not-permitted', 'You may not read activity');
  }
  const components = await services.database.read(
    'readMappedComponents',
    readMappedComponents,
  );
  const readable = await readableRefs(services, credentials, components);
  return { caller, readableComponents: [...readable] };
}

async function requireReadable(
  services: ActivityServices,
  credentials: BackstageCredentials,
  entity: string,
): Promise<void> {
  const readable = await readableRefs(services, credentials, [entity]);
  if (readable.has(entity)) return;
  throw new Refusal(
    'not-permitted',
    `You may not read the activity of ${entity}`,
  );
}

/** Requests to the permission backend are kept to this many questions. */
const batchSize = 200;

/** Those of the entities whose activity the caller may read. */
async function readableRefs(
  services: ActivityServices,
  credentials: BackstageCredentials,
  refs: string[],
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (let start = 0; start < refs.length; start += batchSize) {
    const batch = refs.slice(start, start + batchSize);
    const decisions = await services.permissions.authorize(
      batch.map(resourceRef => ({
        permission: activityReadPermission,
        resourceRef,
      })),
      { credentials },
    );
    batch.forEach((ref, index) => {
      if (decisions[index].result === AuthorizeResult.ALLOW) readable.add(ref);
    });
  }
  return readable;
}

/** Which of the entities the caller may read, and whether that is so of whatever there is. */
export async function readableAmong(
  services: ActivityServices,
  credentials: BackstageCredentials,
  refs: string[],
): Promise<{ refs: Set<string>; everything: boolean }> {
  const [decision] = await services.permissions.authorizeConditional(
    [{ permission: activityReadPermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW
    ? { refs: new Set(refs), everything: true }
    : {
        refs: await readableRefs(services, credentials, refs),
        everything: false,
      };
}

async function identifyCaller(
  services: ActivityServices,
  credentials: BackstageCredentials,
): Promise<Caller> {
  const [decision] = await services.permissions.authorize(
    [{ permission: activityPersonReadPermission }],
    { credentials },
  );
  const readsPeople = decision.result === AuthorizeResult.ALLOW;
  const principal = credentials.principal as
    | BackstageUserPrincipal
    | { type: 'service' | 'none' };
  return principal.type === 'user'
    ? {
        readsPeople,
        userRef: principal.userEntityRef.toLocaleLowerCase('en-US'),
      }
    : { readsPeople };
}
