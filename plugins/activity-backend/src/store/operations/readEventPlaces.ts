import type { EventPlace } from '../../reads/EventDetails';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { jsonSet } from '../scopedEvents/jsonSet';
import { projectIdSql } from '../scopedEvents/projectIdSql';
import { readRows, withSets } from '../scopedEvents/Sql';

interface PlaceRow {
  event_id: BigIntColumn;
  unit_id: number;
  source: string;
  instance: string;
  project_id: string;
  name: string;
  url: string | null;
  component_ref: string | null;
}

/** Where events are seen at present, by event and unit. */
export async function readEventPlaces(
  tx: Tx,
  eventIds: number[],
): Promise<EventPlace[]> {
  const set = jsonSet(
    tx,
    'ids',
    { id: 'bigint' },
    eventIds.map(id => [id]),
  );
  const rows = await readRows<PlaceRow>(
    tx,
    withSets([set], {
      text: `
        SELECT s.event_id, s.unit_id, i.source, i.instance, ${projectIdSql} AS project_id, p.name, p.url, c.component_ref
        FROM ids CROSS JOIN sightings AS s
        JOIN units AS u ON u.id = s.unit_id
        JOIN projects AS p ON p.id = u.project_id
        JOIN instances AS i ON i.id = p.instance_id
        LEFT JOIN unit_components AS c ON c.unit_id = u.id
        WHERE s.event_id = ids.id AND s.gone_at IS NULL
        ORDER BY s.event_id, s.unit_id, c.component_ref`,
      bindings: [],
    }),
  );
  const places: EventPlace[] = [];
  for (const row of rows) {
    let place = places[places.length - 1];
    const eventId = Number(row.event_id);
    if (place?.eventId !== eventId || place.unitId !== row.unit_id) {
      const { unit_id: unitId, source, instance, name } = row;
      const project = { id: row.project_id, name, url: row.url ?? undefined };
      place = { eventId, unitId, source, instance, project, componentRefs: [] };
      places.push(place);
    }
    if (row.component_ref !== null) place.componentRefs.push(row.component_ref);
  }
  return places;
}
