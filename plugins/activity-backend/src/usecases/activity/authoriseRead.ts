import {
  activityPersonReadPermission,
  activityReadPermission,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { Caller } from '../../privacy/Caller';
import { Refusal } from '../../privacy/Refusal';
import { readMappedComponents } from '../../store/operations/readMappedComponents';
import { userRefOf } from '../userRefOf';
import type { ActivityServices } from './ActivityServices';

/** What is needed to decide what a caller may read. */
type AccessServices = Pick<ActivityServices, 'permissions' | 'database'>;

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
  services: AccessServices,
  credentials: BackstageCredentials,
  entity: string | undefined,
): Promise<Access> {
  return entity === undefined
    ? authoriseEverything(services, credentials)
    : authoriseEntity(services, credentials, entity);
}

/** Asks once for all that is to be known: each question to the permission backend is a request. */
async function authoriseEntity(
  { permissions }: AccessServices,
  credentials: BackstageCredentials,
  entity: string,
): Promise<Access> {
  const userRef = userRefOf(credentials);
  const isOwn = entity === userRef;
  const [readsPeople, isReadable = isOwn] = await decide(
    permissions,
    credentials,
    [
      { permission: activityPersonReadPermission },
      ...(isOwn
        ? []
        : [{ permission: activityReadPermission, resourceRef: entity }]),
    ],
  );
  if (isReadable) return { caller: { readsPeople, userRef } };
  throw new Refusal(
    'not-permitted',
    `You may not read the activity of ${entity}`,
  );
}

async function authoriseEverything(
  services: AccessServices,
  credentials: BackstageCredentials,
): Promise<Access> {
  const { permissions, database } = services;
  const [[readsPeople], [decision]] = await Promise.all([
    decide(permissions, credentials, [
      { permission: activityPersonReadPermission },
    ]),
    permissions.authorizeConditional([{ permission: activityReadPermission }], {
      credentials,
    }),
  ]);
  const caller = { readsPeople, userRef: userRefOf(credentials) };
  if (decision.result === AuthorizeResult.ALLOW) return { caller };
  if (decision.result === AuthorizeResult.DENY) {
    throw new Refusal('not-permitted', 'You may not read activity');
  }
  const components = await database.read(
    'readMappedComponents',
    readMappedComponents,
  );
  const readable = await readableRefs(services, credentials, components);
  return { caller, readableComponents: [...readable] };
}

async function decide(
  permissions: AccessServices['permissions'],
  credentials: BackstageCredentials,
  requests: AuthorizePermissionRequest[],
): Promise<boolean[]> {
  const decisions = await permissions.authorize(requests, { credentials });
  return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
}

/** Requests to the permission backend are kept to this many questions. */
const batchSize = 200;

/** Those of the entities whose activity the caller may read. */
async function readableRefs(
  services: AccessServices,
  credentials: BackstageCredentials,
  refs: string[],
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (let start = 0; start < refs.length; start += batchSize) {
    const batch = refs.slice(start, start + batchSize);
    const isReadable = await decide(
      services.permissions,
      credentials,
      batch.map(resourceRef => ({
        permission: activityReadPermission,
        resourceRef,
      })),
    );
    batch.forEach((ref, index) => {
      if (isReadable[index]) readable.add(ref);
    });
  }
  return readable;
}

/** Which of the entities the caller may read, and whether that is so of whatever there is. */
export async function readableAmong(
  services: AccessServices,
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
