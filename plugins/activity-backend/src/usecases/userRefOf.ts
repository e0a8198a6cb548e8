import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** The catalog User who asks, in lower case; undefined for services. */
export function userRefOf({
  principal,
}: BackstageCredentials): string | undefined {
  const who = principal as
    | BackstageUserPrincipal
    | { type: 'service' | 'none' };
  return who.type === 'user'
    ? who.userEntityRef.toLocaleLowerCase('en-US')
    : undefined;
}
