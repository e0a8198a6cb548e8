import { activityAdminPermission } from '@activity-insights/plugin-activity-common';
import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../privacy/Refusal';
import type { AccountServices } from './AccountServices';

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
  const principal = credentials.principal as
    | BackstageUserPrincipal
    | { type: 'service' | 'none' };
  const isOwn =
    userRef !== undefined &&
    principal.type === 'user' &&
    principal.userEntityRef.toLocaleLowerCase('en-US') === userRef;
  if (isOwn) return;
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
