import { activityAdminPermission } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../privacy/Refusal';
import type { AccountServices } from './AccountServices';
import { isOwnAccounts } from './isOwnAccounts';

/**
 * Names and addresses of people are for administrators; everybody may see the accounts that are linked to themselves.
 *
 * @param userRef - the User whose accounts are asked for, in lower case; undefined for those of anybody
 * @throws Refusal (HTTP 403, `not-permitted`)
 */
export async function authoriseAccounts(
  { permissions }: Pick<AccountServices, 'permissions'>,
  credentials: BackstageCredentials,
  userRef?: string,
): Promise<void> {
  if (isOwnAccounts(credentials, userRef)) return;
  const [decision] = await permissions.authorize(
    [{ permission: activityAdminPermission }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.ALLOW) return;
  throw new Refusal(
    'not-permitted',
    `You lack the permission ${activityAdminPermission.name}; without it you may see your own accounts, with 'user'`,
  );
}
