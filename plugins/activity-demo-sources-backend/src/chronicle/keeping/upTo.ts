import { Instant } from '../../model';

/** What reaches to a horizon, or none. */
export function upTo<T extends { readonly horizon: Instant }>(
  horizon: Instant,
  known: T | undefined,
): T | undefined {
  return known && known.horizon >= horizon ? known : undefined;
}
