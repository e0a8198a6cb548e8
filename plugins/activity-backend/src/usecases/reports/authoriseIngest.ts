import { activityIngestPermission } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../privacy/Refusal';
import type { ReportServices } from './ReportServices';

/**
 * Reports are taken from users and services that may ingest.
 *
 * @throws Refusal (HTTP 403, `not-permitted`)
 */
export async function authoriseIngest(
  { permissions }: Pick<ReportServices, 'permissions'>,
  credentials: BackstageCredentials,
): Promise<void> {
  const [decision] = await permissions.authorize(
    [{ permission: activityIngestPermission }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.ALLOW) return;
  throw new Refusal(
    'not-permitted',
    `You lack the permission ${activityIngestPermission.name}`,
  );
}
