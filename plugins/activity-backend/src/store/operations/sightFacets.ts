import { foldFacet, parseFacets } from '../../records/facets';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { isLiveSighting } from './isLiveSighting';
import { readFacetUnits } from './readFacetUnits';
import {
  writeSightings,
  type PlacedViewpoint,
  type SightingToWrite,
} from './writeSightings';

/** How the unit that is the whole of a project has an event. */
export interface SeenEvent {
  sighting: SightingToWrite;
  /** See `EventDraft.facets`. */
  facets: string | null;
  facetsBefore: string | null;
}

/** That a part of a project has an event. */
interface PartSighting {
  eventId: number;
  unitId: number;
}

/**
 * Lets events be seen in the parts of a project that have them by their facets, and in no others. `refreshSeenIn` follows, for
 * those that are touched.
 *
 * @param whole - the unit that is the whole of the project, which must have the events by now
 * @returns the parts that an event has entered or left, by event
 */
export async function sightFacets(
  tx: Tx,
  whole: PlacedViewpoint,
  events: readonly SeenEvent[],
): Promise<Map<number, number[]>> {
  const faceted = events.filter(
    ({ facets, facetsBefore }) => facets !== null || facetsBefore !== null,
  );
  if (faceted.length === 0) return new Map();
  const units = await readFacetUnits(tx, whole.unitId);
  if (units.size === 0) return new Map();
  const live = await readLive(
    tx,
    [...units.values()],
    faceted.map(({ sighting }) => sighting.eventId),
  );
  const wanted = faceted.flatMap(({ sighting, facets }) =>
    unitsOf(facets, units).map(unitId => ({ sighting, unitId })),
  );
  const keyOf = ({ eventId, unitId }: PartSighting) => `${eventId}/${unitId}`;
  const wantedParts = wanted.map(({ sighting, unitId }) => ({
    eventId: sighting.eventId,
    unitId,
  }));
  const wantedKeys = new Set(wantedParts.map(keyOf));
  const liveKeys = new Set(live.map(keyOf));
  const left = live.filter(part => !wantedKeys.has(keyOf(part)));
  const entered = wantedParts.filter(part => !liveKeys.has(keyOf(part)));
  await endSightings(tx, left);
  for (const unitId of units.values()) {
    await writeSightings(
      tx,
      { ...whole, unitId },
      wanted.flatMap(it =>
        it.unitId === unitId ? { ...it.sighting, facetSetId: null } : [],
      ),
    );
  }
  const touched = new Map<number, number[]>();
  for (const { eventId, unitId } of [...left, ...entered]) {
    touched.set(eventId, [...(touched.get(eventId) ?? []), unitId]);
  }
  return touched;
}

/** The parts of a project that have something with these facets. */
function unitsOf(
  facets: string | null,
  units: ReadonlyMap<string, number>,
): number[] {
  // Two spellings of one facet are one part.
  const found = parseFacets(facets).map(it => units.get(foldFacet(it)));
  return [...new Set(found.flatMap(unitId => unitId ?? []))];
}

async function readLive(
  tx: Tx,
  unitIds: readonly number[],
  eventIds: readonly number[],
): Promise<PartSighting[]> {
  const rows = await readRows<{ event_id: number | string; unit_id: number }>(
    tx,
    {
      text: `
        SELECT s.event_id, s.unit_id FROM ${jsonRows(tx, 'e', { id: 'bigint' })}
        CROSS JOIN sightings AS s
        WHERE s.event_id = e.id AND ${isLiveSighting('s')} AND s.unit_id IN (
          SELECT u.id FROM ${jsonRows(tx, 'u', { id: 'integer' })}
        )`,
      bindings: [
        JSON.stringify(eventIds.map(id => [id])),
        JSON.stringify(unitIds.map(id => [id])),
      ],
    },
  );
  return rows.map(row => ({
    eventId: Number(row.event_id),
    unitId: row.unit_id,
  }));
}

async function endSightings(
  tx: Tx,
  parts: readonly PartSighting[],
): Promise<void> {
  if (parts.length === 0) return;
  const columns = { event_id: 'bigint', unit_id: 'integer' } as const;
  await tx.raw(
    `UPDATE sightings SET gone_at = ${databaseClock(tx)}
     FROM ${jsonRows(tx, 'r', columns)}
     WHERE sightings.event_id = r.event_id AND sightings.unit_id = r.unit_id`,
    [JSON.stringify(parts.map(it => [it.eventId, it.unitId]))],
  );
}
