import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';

/** Services by their units: those of Components that a unit belongs to. A mapping that changes has its services noted by itself. */
const servicesOfUnit = `
  CROSS JOIN unit_components AS c
  CROSS JOIN dora_services AS s
  WHERE c.unit_id = u.id AND s.ref = c.component_ref`;

/**
 * Notes the services that have any part of projects. One statement, however many rows have changed.
 *
 * @param projectIds - numbers of rows of `projects`
 */
export async function enqueueServicesOfProjects(
  tx: Tx,
  projectIds: readonly number[],
): Promise<void> {
  if (projectIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_dora (service_id)
     SELECT DISTINCT s.id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
     CROSS JOIN units AS u ${servicesOfUnit} AND u.project_id = r.id`,
    [JSON.stringify(projectIds.map(id => [id]))],
  );
}

/**
 * Notes the services that have units.
 *
 * @param unitIds - numbers of rows of `units`
 */
export async function enqueueServicesOfUnits(
  tx: Tx,
  unitIds: readonly number[],
): Promise<void> {
  if (unitIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_dora (service_id)
     SELECT DISTINCT s.id FROM ${jsonRows(tx, 'u', {
       id: 'integer',
     })} ${servicesOfUnit}`,
    [JSON.stringify(unitIds.map(id => [id]))],
  );
}
