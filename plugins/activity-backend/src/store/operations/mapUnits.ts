import { z } from 'zod';
import { unitMapping } from '../../catalog/unitMapping';
import type { Tx } from '../Database';
import { holdGate } from './holdGate';
import { syncTable } from './syncTable';

const textsSchema = z.array(z.string());

/**
 * Maps units to Components by what is stored of both.
 *
 * @returns how many mappings changed
 */
export async function mapUnits(tx: Tx): Promise<number> {
  await holdGate(tx, 'exclusive');
  const units = await tx('units as u')
    .join('projects as p', 'p.id', 'u.project_id')
    .select<{ id: number; component_refs: string; locators: string }[]>(
      'u.id',
      'p.component_refs',
      'p.locators',
    );
  const locators = await tx('component_locators').select<
    {
      component_ref: string;
      locator: string;
      found_in: 'annotation' | 'location';
    }[]
  >('component_ref', 'locator', 'found_in');
  const mapping = unitMapping(
    units.map(unit => ({
      unitId: unit.id,
      componentRefs: textsSchema.parse(JSON.parse(unit.component_refs)),
      locators: textsSchema.parse(JSON.parse(unit.locators)),
    })),
    locators.map(row => ({
      componentRef: row.component_ref,
      locator: row.locator,
      foundIn: row.found_in,
    })),
  );
  return syncTable(
    tx,
    'unit_components',
    ['unit_id', 'component_ref'],
    mapping.map(({ unitId, componentRef, mappedBy }) => ({
      unit_id: unitId,
      component_ref: componentRef,
      mapped_by: mappedBy,
    })),
  );
}
