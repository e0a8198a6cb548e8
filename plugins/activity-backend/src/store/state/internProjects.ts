import type { ForeignProject } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import { insertProjects } from '../operations/saveProjects';

/** The numbers of projects, by their ids of the source. */
export interface InternedProjects {
  ids: ReadonlyMap<string, number>;
  hasNew: boolean;
}

/**
 * The numbers of projects in which something lives that another project's stream shows. What is not stored yet is created, with
 * the unit that is the whole of it; whoever lists or reads it later knows more of it.
 */
export async function internProjects(
  tx: Tx,
  instanceId: number,
  projects: readonly ForeignProject[],
): Promise<InternedProjects> {
  if (projects.length === 0) return { ids: new Map(), hasNew: false };
  const named = new Map(projects.map(project => [project.id, project]));
  const known = await readProjectIds(tx, instanceId, [...named.keys()]);
  const missing = [...named.values()].filter(({ id }) => !known.has(id));
  if (missing.length === 0) return { ids: known, hasNew: false };
  await insertProjects(tx, instanceId, missing);
  const ids = await readProjectIds(tx, instanceId, [...named.keys()]);
  return { ids, hasNew: true };
}

async function readProjectIds(
  tx: Tx,
  instanceId: number,
  externalIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx('projects')
    .where({ instance_id: instanceId })
    .whereIn('external_id', [...externalIds])
    .select<{ id: number; external_id: string }[]>('id', 'external_id');
  return new Map(rows.map(row => [row.external_id, row.id]));
}
