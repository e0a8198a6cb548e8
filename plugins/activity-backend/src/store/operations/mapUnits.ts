import { z } from 'zod';
import { hasNoInstance, unitMapping } from '../../catalog/unitMapping';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { refreshRollupScopes } from '../rollups/refreshRollupScopes';
import { readRows } from '../scopedEvents/Sql';
import { holdGate } from './holdGate';
import { readAmbiguousLocators } from './readAmbiguousLocators';
import {
  hasChanges,
  writeChanges,
  type SyncedTable,
  type TableChanges,
} from './syncTable';
import { TableComparison } from './TableComparison';

/** That a unit belongs to a Component. */
type MappingRow = { unit_id: number; component_ref: string; mapped_by: string };

/** Mappings to write and to end. */
export type MappingChanges = TableChanges<MappingRow>;

const mappingTable: SyncedTable<MappingRow> = {
  name: 'unit_components',
  columns: { unit_id: 'integer', component_ref: 'text', mapped_by: 'text' },
  key: ['unit_id', 'component_ref'],
};

/** A unit with what tells its Components. */
export interface UnitRow {
  id: number;
  project_id: number;
  filter: string;
  component_refs: string;
  locators: string;
}

const textsSchema = z.array(z.string());

/** How many units are looked at in one go. */
const unitsAtATime = 500;

/**
 * Looks at a part of all units for mappings that differ from what the catalog and the configuration say.
 *
 * @param after - the id of the last unit of the part before, 0 at first
 * @returns `next` is where the next part begins, if there is one
 */
export async function planMapping(
  tx: Tx,
  after: number,
): Promise<{ changes: MappingChanges; next: number | undefined }> {
  const units = await tx('units as u')
    .join('projects as p', 'p.id', 'u.project_id')
    .where('u.id', '>', after)
    .where('u.fill_pending', false)
    .orderBy('u.id')
    .limit(unitsAtATime)
    .select<UnitRow[]>(
      'u.id',
      'u.project_id',
      'u.filter',
      'p.component_refs',
      'p.locators',
    );
  return {
    changes: await compareMapping(tx, units),
    next:
      units.length === unitsAtATime ? units[units.length - 1].id : undefined,
  };
}

/** Maps units, and ends mappings. It acts on the past too. */
export async function writeMapping(
  tx: Tx,
  changes: MappingChanges,
): Promise<void> {
  if (!hasChanges(changes)) return;
  await holdGate(tx, 'exclusive');
  await writeChanges(tx, mappingTable, changes);
  const rows = [...changes.written, ...changes.vanished];
  const unitIds = [...new Set(rows.map(row => row.unit_id))];
  await refreshRollupScopes(tx, { unitIds });
}

/** The mappings of these units that differ from what the catalog and the configuration say. */
export async function compareMapping(
  tx: Tx,
  units: readonly UnitRow[],
): Promise<MappingChanges> {
  const mappable = units.map(unit => ({
    unitId: unit.id,
    filter: unit.filter,
    componentRefs: textsSchema.parse(JSON.parse(unit.component_refs)),
    locators: textsSchema.parse(JSON.parse(unit.locators)),
  }));
  const places = new Set(mappable.flatMap(({ locators }) => locators));
  const found = await readRows<LocatorRow>(tx, {
    text: `
      SELECT c.component_ref, c.locator, c.found_in, c.facets
      FROM ${jsonRows(tx, 'r', { locator: 'text' })}
      JOIN component_locators AS c ON c.locator = r.locator`,
    bindings: [JSON.stringify([...places].map(place => [place]))],
  });
  const stored = await readRows<MappingRow>(tx, {
    text: `
      SELECT c.unit_id, c.component_ref, c.mapped_by
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN unit_components AS c ON c.unit_id = r.id`,
    bindings: [JSON.stringify(units.map(({ id }) => [id]))],
  });
  const locators = found.map(row => ({
    componentRef: row.component_ref,
    locator: row.locator,
    foundIn: row.found_in,
    facets: textsSchema.parse(JSON.parse(row.facets)),
  }));
  const ambiguous = locators.some(({ locator }) => hasNoInstance(locator))
    ? await readAmbiguousLocators(tx)
    : [];
  const wanted = unitMapping(
    mappable,
    locators,
    new Set(ambiguous.map(({ locator }) => locator)),
  ).map(mapping => ({
    unit_id: mapping.unitId,
    component_ref: mapping.componentRef,
    mapped_by: mapping.mappedBy,
  }));
  const comparison = new TableComparison(mappingTable);
  comparison.want(wanted);
  comparison.see(stored);
  return comparison.changes();
}

interface LocatorRow {
  component_ref: string;
  locator: string;
  found_in: 'annotation' | 'location';
  facets: string;
}
