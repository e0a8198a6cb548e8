import type { SourceProject } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';

/** Stores what reading has taught about a project, if it is news. */
export async function describeProject(
  tx: Tx,
  projectId: number,
  project: Pick<SourceProject, 'name' | 'url' | 'locators'>,
): Promise<boolean> {
  const described = {
    name: project.name,
    url: project.url ?? null,
    locators: JSON.stringify(project.locators ?? []),
  };
  const stored = await tx('projects')
    .where({ id: projectId })
    .first<typeof described>('name', 'url', 'locators');
  const same =
    stored &&
    stored.name === described.name &&
    stored.url === described.url &&
    stored.locators === described.locators;
  if (same) return false;
  await tx('projects').where({ id: projectId }).update(described);
  return true;
}
