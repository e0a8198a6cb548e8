import { groupBy } from '../../rollups/groupBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { projectIdSql } from '../scopedEvents/projectIdSql';
import { readRows, type Sql } from '../scopedEvents/Sql';

/** What a set of units belongs to. */
export interface SetPlaces {
  /** Projects, as callers know them. */
  projectIds: string[];
  /** Components that the units are mapped to. */
  componentRefs: string[];
}

/** What sets of units belong to, by the number of the set. */
export async function readSetPlaces(
  tx: Tx,
  unitSetIds: readonly number[],
): Promise<Map<number, SetPlaces>> {
  const rows = await readRows<{
    id: number;
    project_id: string;
    component_ref: string | null;
  }>(tx, {
    text: `
      SELECT DISTINCT r.id, ${projectIdSql} AS project_id, c.component_ref
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN unit_set_units AS x ON x.unit_set_id = r.id
      JOIN units AS u ON u.id = x.unit_id
      JOIN projects AS p ON p.id = u.project_id
      JOIN instances AS i ON i.id = p.instance_id
      LEFT JOIN unit_components AS c ON c.unit_id = u.id`,
    bindings: [JSON.stringify(unitSetIds.map(id => [id]))],
  });
  const bySet = groupBy(rows, ({ id }) => id);
  return new Map(
    [...bySet].map(([id, places]) => [
      id,
      {
        projectIds: [...new Set(places.map(place => place.project_id))],
        componentRefs: [
          ...new Set(places.flatMap(place => place.component_ref ?? [])),
        ],
      },
    ]),
  );
}

/** A statement that selects the projects, by row, that sets of units are of. */
export function projectsOfSets(tx: Tx, unitSetIds: readonly number[]): Sql {
  return {
    text: `
      SELECT u.project_id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN unit_set_units AS x ON x.unit_set_id = r.id
      JOIN units AS u ON u.id = x.unit_id`,
    bindings: [JSON.stringify(unitSetIds.map(id => [id]))],
  };
}
