import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { holdGate } from './holdGate';
import { isLiveSighting } from './isLiveSighting';
import { refreshSeenIn } from './refreshSeenIn';
import { lockEvents } from './updateEvents';

/** A part of a project in which what is stored is still to be sighted. */
export interface UnfilledUnit {
  unitId: number;
  projectId: number;
  /** See `foldFacet`. */
  filter: string;
  /** The unit that is the whole of the project. */
  wholeId: number;
}

/** The parts of projects that wait for what is stored. */
export async function readUnfilledUnits(tx: Tx): Promise<UnfilledUnit[]> {
  const rows = await readRows<UnfilledRow>(tx, {
    text: `
      SELECT u.id, u.project_id, u.filter, w.id AS whole FROM units AS u
      JOIN units AS w ON w.project_id = u.project_id AND w.filter = ''
      WHERE u.fill_pending = TRUE ORDER BY u.id`,
    bindings: [],
  });
  return rows.map(row => ({
    unitId: row.id,
    projectId: row.project_id,
    filter: row.filter,
    wholeId: row.whole,
  }));
}

interface UnfilledRow {
  id: number;
  project_id: number;
  filter: string;
  whole: number;
}

/** A part of the sets of facets, in the order of their numbers. */
export async function readFacetSets(
  tx: Tx,
  after: number,
  limit: number,
): Promise<{ id: number; facets: string }[]> {
  return tx('facet_sets')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select<{ id: number; facets: string }[]>('id', 'facets');
}

/** Some of the events that a whole project has with one set of facets. */
export interface FillStep {
  facetSetId: number;
  /** The last event of the step before, 0 at first. */
  after: number;
  limit: number;
}

/**
 * Sights some stored events in a part of their project. It changes no counts that anybody is told, because no Component is
 * made of the part until all of it is there.
 *
 * @returns the last event that was looked at; undefined if that was the last of all
 */
export async function fillFacetUnit(
  tx: Tx,
  { unitId, wholeId }: UnfilledUnit,
  { facetSetId, after, limit }: FillStep,
): Promise<number | undefined> {
  await holdGate(tx, 'shared');
  const found = await readRows<{ event_id: number | string }>(tx, {
    text: `
      SELECT event_id FROM sightings
      WHERE unit_id = ? AND facet_set_id = ? AND event_id > ? AND facet_set_id IS NOT NULL
      ORDER BY event_id LIMIT ?`,
    bindings: [wholeId, facetSetId, after, limit],
  });
  if (found.length === 0) return undefined;
  const ids = found.map(row => Number(row.event_id));
  // Pages lock the events that they change: from here on, what the whole has of them stays as it is.
  await lockEvents(tx, ids);
  const copied =
    'event_id, resource_id, branch, branch_order, bucket, class, kind, account_id, author_bucket, unit_set_id, event_branch';
  const names = copied.split(', ');
  await tx.raw(
    `INSERT INTO sightings (unit_id, ${copied})
     SELECT CAST(? AS integer), ${names.map(name => `s.${name}`).join(', ')}
     FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
     CROSS JOIN sightings AS s
     WHERE s.event_id = r.id AND s.unit_id = ? AND s.facet_set_id = ? AND ${isLiveSighting(
       's',
     )}
     ON CONFLICT (event_id, unit_id) DO UPDATE SET gone_at = NULL, ${names
       .slice(1)
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [unitId, JSON.stringify(ids.map(id => [id])), wholeId, facetSetId],
  );
  await refreshSeenIn(tx, ids);
  return ids.length < limit ? undefined : ids.at(-1);
}

/** Notes that a part of a project has all that is stored: Components may be made of it. */
export async function endFilling(tx: Tx, unitId: number): Promise<void> {
  await tx('units').where({ id: unitId }).update({ fill_pending: false });
}
