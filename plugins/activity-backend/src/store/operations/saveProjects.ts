import type { SourceProject } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/**
 * Makes sure that the projects of an instance are stored, each with the unit that is the whole of it. Of one that is there
 * already, only the Components that the configuration names are brought up to date: its name and places are learnt by
 * reading it.
 */
export async function saveProjects(
  tx: Tx,
  instanceId: number,
  listed: readonly SourceProject[],
): Promise<void> {
  const projects = new Map(listed.map(project => [project.id, project]));
  const stored = await tx('projects')
    .where({ instance_id: instanceId })
    .select<{ external_id: string; component_refs: string }[]>(
      'external_id',
      'component_refs',
    );
  const known = new Map(
    stored.map(row => [row.external_id, row.component_refs]),
  );
  const added = [...projects.values()].filter(({ id }) => !known.has(id));
  if (added.length > 0) await insertProjects(tx, instanceId, added);
  const changed = [...projects.values()].filter(
    project =>
      known.has(project.id) && known.get(project.id) !== refsOf(project),
  );
  if (changed.length > 0) {
    await tx.raw(
      `UPDATE projects SET component_refs = r.refs
       FROM ${jsonRows(tx, 'r', { id: 'text', refs: 'text' })}
       WHERE projects.instance_id = ? AND projects.external_id = r.id`,
      [
        JSON.stringify(changed.map(project => [project.id, refsOf(project)])),
        instanceId,
      ],
    );
  }
}

async function insertProjects(
  tx: Tx,
  instanceId: number,
  projects: readonly SourceProject[],
): Promise<void> {
  const rows = projects.map(project => [
    project.id,
    project.name,
    project.url ?? null,
    JSON.stringify(project.locators ?? []),
    refsOf(project),
  ]);
  await tx.raw(
    `INSERT INTO projects (instance_id, external_id, name, url, locators, component_refs)
     SELECT CAST(? AS integer), r.id, r.name, r.url, r.locators, r.refs
     FROM ${jsonRows(tx, 'r', {
       id: 'text',
       name: 'text',
       url: 'text',
       locators: 'text',
       refs: 'text',
     })}
     WHERE true ORDER BY r.id
     ON CONFLICT (instance_id, external_id) DO NOTHING`,
    [instanceId, JSON.stringify(rows)],
  );
  await tx.raw(
    `INSERT INTO units (project_id, filter)
     SELECT p.id, '' FROM projects AS p
     WHERE p.instance_id = ?
       AND NOT EXISTS (SELECT 1 FROM units AS u WHERE u.project_id = p.id AND u.filter = '')
     ORDER BY p.id
     ON CONFLICT (project_id, filter) DO NOTHING`,
    [instanceId],
  );
}

function refsOf({ componentRefs = [] }: SourceProject): string {
  return JSON.stringify(
    componentRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  );
}
