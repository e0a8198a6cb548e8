import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Refusal } from '../../privacy/Refusal';
import { userRefOf } from '../userRefOf';

/**
 * The User whose views are meant.
 *
 * @throws Refusal (HTTP 403, `not-permitted`) for services
 */
export function ownerOf(credentials: BackstageCredentials): string {
  const userRef = userRefOf(credentials);
  if (userRef !== undefined) return userRef;
  throw new Refusal(
    'not-permitted',
    'Saved views belong to users: a service has none',
  );
}
