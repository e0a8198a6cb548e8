import type { Tx } from '../../Database';
import type { EventChange } from '../../eventChange';
import { kindOf } from '../../eventKinds';
import { jsonRows } from '../../jsonRows';
import { enqueueServicesOfProjects } from './enqueueServicesOfProjects';

/** Runs, and the commits by which it is known what a run contains. */
const tellingKinds = new Set([
  kindOf('commit'),
  kindOf('release'),
  kindOf('pipeline'),
]);

/** Notes the services that have a project some events of which have come or changed, if they are of a kind that facts follow from. */
export async function enqueueServicesOfPage(
  tx: Tx,
  projectId: number,
  changes: readonly EventChange[],
): Promise<void> {
  if (!changes.some(isTelling)) return;
  await enqueueServicesOfProjects(tx, [projectId]);
}

/**
 * Notes the services that have projects in which events were seen, wherever that was. It is for what goes: as long as there are
 * sightings, ended ones among them, they tell where.
 */
export async function enqueueServicesOfEvents(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const ids = changes.filter(isTelling).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.raw(
    `WITH seen (unit_id) AS (
       SELECT DISTINCT s.unit_id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
       CROSS JOIN sightings AS s WHERE s.event_id = r.id)
     INSERT INTO settle_dora (service_id)
     SELECT DISTINCT d.id FROM seen
     CROSS JOIN units AS part
     CROSS JOIN units AS u
     CROSS JOIN unit_components AS c
     CROSS JOIN dora_services AS d
     WHERE part.id = seen.unit_id AND u.project_id = part.project_id AND c.unit_id = u.id AND d.ref = c.component_ref`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}

function isTelling({ before, after }: EventChange): boolean {
  const event = after ?? before;
  return event !== undefined && tellingKinds.has(event.kind);
}
