import type { Tx } from '../../Database';
import { jsonSet } from '../../scopedEvents/jsonSet';
import type { Sql } from '../../scopedEvents/Sql';
import type { ListedScope } from './ListedScope';

/** A named set `asked (id, rank)` of services: what is equal otherwise is listed in their order. */
export function rankedServices(
  tx: Tx,
  { services }: Pick<ListedScope, 'services'>,
): Sql {
  const rows = services.map(({ id }, rank) => [id, rank]);
  return jsonSet(tx, 'asked', { id: 'integer', rank: 'integer' }, rows);
}

/** Where a service is in that order; after all others if it is not in it any more. */
export function rankOf(
  { services }: Pick<ListedScope, 'services'>,
  serviceId: number,
): number {
  const rank = services.findIndex(({ id }) => id === serviceId);
  return rank < 0 ? services.length : rank;
}
