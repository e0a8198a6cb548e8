import type { Instant } from '../model';
import { hasHappened, type Knowing } from './Knowing';

/** The last of some statuses, in order of time, that has been reached. */
export function lastOf<S extends { readonly at: Instant }>(
  knowing: Knowing,
  statuses: readonly S[],
): S | undefined {
  return statuses.findLast(({ at }) => hasHappened(knowing, at));
}
