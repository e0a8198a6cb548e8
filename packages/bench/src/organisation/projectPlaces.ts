import type { StreamPlan } from './StreamPlan';

/** The repository of a component as `host/path`, by which the catalog and the sources name it alike. */
export function repositoryOf(component: number): string {
  return `gitlab.example/company/component-${component}`;
}

/** The page of the project of a stream. */
export function projectUrl({
  source,
  component,
}: Pick<StreamPlan, 'source' | 'component'>): string {
  return source === 'jira'
    ? 'https://jira.example'
    : `https://${repositoryOf(component)}`;
}
