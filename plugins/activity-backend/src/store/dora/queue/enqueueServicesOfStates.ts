import type { StateKind } from '../../../records/state/StateDraft';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';

/** What facts of services follow from: SQL for the project of each such state, those whose numbers are `r.id`. */
const projectsOf: Partial<Record<StateKind, string>> = {
  deployment: `
    SELECT d.project_id FROM r CROSS JOIN deployments AS d WHERE d.id = r.id`,
  change: `
    SELECT c.project_id FROM r CROSS JOIN changes AS c WHERE c.id = r.id AND c.state = 'merged'`,
};

/**
 * Notes the services that have the projects of deployments and merged changes. To be called before these are written or taken out, for
 * what they were until then, and after they were written.
 *
 * @param ids - numbers of the states
 */
export async function enqueueServicesOfStates(
  tx: Tx,
  kind: StateKind,
  ids: readonly number[],
): Promise<void> {
  const projects = projectsOf[kind];
  if (!projects || ids.length === 0) return;
  await tx.raw(
    `WITH r AS (SELECT * FROM ${jsonRows(tx, 'states', { id: 'bigint' })}),
       touched (project_id) AS (SELECT DISTINCT project_id FROM (${projects}) AS x)
     INSERT INTO settle_dora (service_id)
     SELECT DISTINCT s.id FROM touched
     CROSS JOIN units AS u
     CROSS JOIN unit_components AS c
     CROSS JOIN dora_services AS s
     WHERE u.project_id = touched.project_id AND c.unit_id = u.id AND s.ref = c.component_ref`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}
