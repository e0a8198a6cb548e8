import {
  activityAdminPermission,
  type Health,
} from '@activity-insights/plugin-activity-common';
import type { HostState } from '@activity-insights/plugin-activity-node';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { SharedWork } from '../../observation/SharedWork';
import type { SystemWatch } from '../../observation/SystemWatch';
import { describeHealth } from './describeHealth';
import type { ConfiguredInstance } from './judgeInstance';

/** What the health is told from. */
export interface HealthServices {
  watch: Pick<SystemWatch, 'look' | 'probe'>;
  permissions: Pick<PermissionsService, 'authorize'>;
  instances: () => readonly ConfiguredInstance[];
  /** The hosts of sources, as this process knows them. */
  hosts: () => readonly HostState[];
}

/** How old what is told may be, in milliseconds, while the database answers. */
const freshMs = 5_000;

/** How long the permission backend is waited for, in milliseconds; without an answer, no messages are told. */
const permissionMs = 2_000;

/**
 * The last known state of everything. No source is asked, and neither a database nor a permission backend that does not
 * answer makes it fail or wait for long.
 */
export async function getHealth(
  { watch, permissions, instances, hosts }: HealthServices,
  credentials: BackstageCredentials,
): Promise<Health> {
  const admin = new SharedWork(async () => {
    const [decision] = await permissions.authorize(
      [{ permission: activityAdminPermission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }, permissionMs);
  // The embedded database takes one after the other: the probe first, so that it measures nothing but itself.
  const [latencyMs, known, isAdmin] = await Promise.all([
    watch.probe(),
    watch.look(freshMs),
    admin.get(),
  ]);
  return describeHealth({
    latencyMs,
    known,
    instances: instances(),
    hosts: hosts(),
    tellsMessages: isAdmin ?? false,
  });
}
