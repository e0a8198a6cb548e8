import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { userRefOf } from '../userRefOf';

/**
 * Whether who asks is asking for their own accounts.
 *
 * @param userRef - the User whose accounts are asked for, in lower case; undefined for those of anybody
 */
export function isOwnAccounts(
  credentials: BackstageCredentials,
  userRef: string | undefined,
): boolean {
  return userRef !== undefined && userRefOf(credentials) === userRef;
}
