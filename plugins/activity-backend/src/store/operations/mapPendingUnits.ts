import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import {
  compareMapping,
  writeMapping,
  type MappingChanges,
  type UnitRow,
} from './mapUnits';

const projectsAtATime = 200;

/** Units that are new or whose projects have changed, and what comes of it. */
export interface PendingMapping {
  units: readonly UnitRow[];
  changes: MappingChanges;
  /** Whether there may be more of them. */
  hasMore: boolean;
}

/**
 * Looks at the units of some of the projects that have new units, or other places or other configured Components than
 * when they were mapped.
 */
export async function planPendingMapping(tx: Tx): Promise<PendingMapping> {
  const projects = await readRows<{ id: number }>(tx, {
    text: `
      SELECT project_id AS id FROM units WHERE mapping_pending = TRUE AND fill_pending = FALSE
      UNION
      SELECT id FROM projects WHERE mapped_with <> component_refs || locators
      ORDER BY id LIMIT ?`,
    bindings: [projectsAtATime],
  });
  const units = await readRows<UnitRow>(tx, {
    text: `
      SELECT u.id, u.project_id, u.filter, p.component_refs, p.locators
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN projects AS p ON p.id = r.id
      JOIN units AS u ON u.project_id = p.id
      WHERE u.fill_pending = FALSE`,
    bindings: [JSON.stringify(projects.map(({ id }) => [id]))],
  });
  return {
    units,
    changes: await compareMapping(tx, units),
    hasMore: projects.length === projectsAtATime,
  };
}

/** Maps what was looked at, and notes with what: a project that has changed in the meantime goes on waiting. */
export async function writePendingMapping(
  tx: Tx,
  { units, changes }: PendingMapping,
): Promise<void> {
  await tx.raw(
    `UPDATE units SET mapping_pending = FALSE
     WHERE id IN (SELECT id FROM ${jsonRows(tx, 'r', { id: 'integer' })})`,
    [JSON.stringify(units.map(({ id }) => [id]))],
  );
  const mappedWith = new Map(
    units.map(unit => [unit.project_id, unit.component_refs + unit.locators]),
  );
  await tx.raw(
    `UPDATE projects SET mapped_with = r.mapped_with
     FROM ${jsonRows(tx, 'r', { id: 'integer', mapped_with: 'text' })}
     WHERE projects.id = r.id`,
    [JSON.stringify([...mappedWith])],
  );
  await writeMapping(tx, changes);
}
