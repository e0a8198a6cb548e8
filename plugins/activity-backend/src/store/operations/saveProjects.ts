import type { SourceProject } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

const noLocators = '[]';

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
    .select<StoredProject[]>('external_id', 'component_refs', 'locators');
  const known = new Map(stored.map(row => [row.external_id, row]));
  const added = [...projects.values()].filter(({ id }) => !known.has(id));
  if (added.length > 0) await insertProjects(tx, instanceId, added);
  const changed = [...projects.values()].flatMap(project => {
    const before = known.get(project.id);
    if (!before) return [];
    const refs = refsOf(project);
    // Until somebody reads it, a project that another one's stream has shown has no places.
    const locators =
      before.locators === noLocators ? locatorsOf(project) : before.locators;
    const same = refs === before.component_refs && locators === before.locators;
    return same ? [] : [[project.id, refs, locators]];
  });
  if (changed.length > 0) {
    await tx.raw(
      `UPDATE projects SET component_refs = r.refs,
         locators = CASE WHEN projects.locators = '${noLocators}' THEN r.locators ELSE projects.locators END
       FROM ${jsonRows(tx, 'r', { id: 'text', refs: 'text', locators: 'text' })}
       WHERE projects.instance_id = ? AND projects.external_id = r.id`,
      [JSON.stringify(changed), instanceId],
    );
  }
}

/** Creates projects that are not there yet, each with the unit that is the whole of it. */
export async function insertProjects(
  tx: Tx,
  instanceId: number,
  projects: readonly SourceProject[],
): Promise<void> {
  const rows = projects.map(project => [
    project.id,
    project.name,
    project.url ?? null,
    locatorsOf(project),
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

interface StoredProject {
  external_id: string;
  component_refs: string;
  locators: string;
}

function locatorsOf({ locators = [] }: SourceProject): string {
  return JSON.stringify(locators);
}

function refsOf({ componentRefs = [] }: SourceProject): string {
  return JSON.stringify(
    componentRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  );
}
