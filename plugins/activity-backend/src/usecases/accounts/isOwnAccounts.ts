import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/**
 * Whether who asks is asking for their own accounts.
 *
 * @param userRef - the User whose accounts are asked for, in lower case; undefined for those of anybody
 */
export function isOwnAccounts(
  { principal }: BackstageCredentials,
  userRef: string | undefined,
): boolean {
  const who = principal as
    | BackstageUserPrincipal
    | { type: 'service' | 'none' };
  return (
    userRef !== undefined &&
    who.type === 'user' &&
    who.userEntityRef.toLocaleLowerCase('en-US') === userRef
  );
}
