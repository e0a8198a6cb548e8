import type { Tx } from '../../Database';
import { jsonSet } from '../../scopedEvents/jsonSet';
import type { Sql } from '../../scopedEvents/Sql';
import type { ListedPlace } from './ListedScope';

/** A named set `asked (place, service_id, key)` of rows; the place is that in the list. */
export function placesSet(
  tx: Tx,
  places: readonly Pick<ListedPlace, 'serviceId' | 'key'>[],
): Sql {
  return jsonSet(
    tx,
    'asked',
    { place: 'integer', service_id: 'integer', key: 'text' },
    places.map(({ serviceId, key }, place) => [place, serviceId, key]),
  );
}
