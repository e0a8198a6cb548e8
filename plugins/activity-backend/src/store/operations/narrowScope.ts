import {
  isWithin,
  narrowUnits,
  withoutImplied,
  type SeenUnits,
} from '../../scope/narrowUnits';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { readScopeUnits } from './readScopeUnits';

/** Whose and what events are, with the filters by units. */
export type FilteredScope = Pick<Selection, 'scope' | 'seenIn'>;

/** The same events by fewer units and filters. */
export interface NarrowedScope extends FilteredScope {
  /** The filters that say nothing, because all that is in the scope is seen in their units. */
  idle: number[][];
}

/**
 * Finds out by which units the events are found that a scope and filters have in common, for counting and listing: to which
 * part of the scope an event belongs cannot be told afterwards.
 */
export async function narrowScope(
  tx: Tx,
  { scope, seenIn }: FilteredScope,
): Promise<NarrowedScope> {
  if (seenIn.length === 0) return { scope, seenIn, idle: [] };
  const unitIds = await readScopeUnits(tx, scope);
  if (!unitIds) return { scope, seenIn: withoutImplied(seenIn), idle: [] };
  const idle = seenIn.filter(filter => isWithin(unitIds, filter));
  if (idle.length === seenIn.length) return { scope, seenIn: [], idle };
  const narrowed = narrowUnits({ unitIds, seenIn });
  const together = await readSeenTogether(tx, narrowed);
  return {
    scope: { kind: 'units', unitIds: together },
    seenIn: narrowed.seenIn,
    idle,
  };
}

/** Those of the units in which something is seen that is also seen in every one of the filters. */
async function readSeenTogether(
  tx: Tx,
  { unitIds, seenIn }: SeenUnits,
): Promise<number[]> {
  if (seenIn.length === 0) return unitIds;
  const units = (alias: string) => jsonRows(tx, alias, { unit_id: 'integer' });
  const isSeen = `
    x.unit_set_id IN (
      SELECT o.unit_set_id FROM ${units(
        'f',
      )} JOIN unit_set_units AS o ON o.unit_id = f.unit_id
    )`;
  const rows = await readRows<{ unit_id: number }>(tx, {
    text: `
      SELECT DISTINCT x.unit_id FROM ${units(
        'c',
      )} JOIN unit_set_units AS x ON x.unit_id = c.unit_id
      WHERE ${seenIn.map(() => isSeen).join(' AND ')}`,
    bindings: [unitIds, ...seenIn].map(ids =>
      JSON.stringify(ids.map(id => [id])),
    ),
  });
  return rows.map(row => row.unit_id);
}
