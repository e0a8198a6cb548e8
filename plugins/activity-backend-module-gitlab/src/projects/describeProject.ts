import type { GitlabProject } from './GitlabProject';
import type { ProjectRow } from './projectSchema';

/** What is known of a project besides what it says itself. */
export interface ProjectNames {
  /** The hosts of its GitLab, see `GitlabInstance`. */
  hosts: readonly string[];
  /** Paths, none of them a number, that it was found by, its own among them or not. */
  foundBy: readonly string[];
  /** Refs of Components that the configuration names for it. */
  componentRefs: readonly string[];
}

/**
 * Describes a project for the contract. Its places are those of its own path, of its number, and of paths that it had before
 * it was moved, as far as somebody still calls it by them.
 */
export function describeProject(
  row: ProjectRow,
  { hosts, foundBy, componentRefs }: ProjectNames,
): GitlabProject {
  const url = row.web_url.replace(/\/+$/, '');
  // A GitLab below a path of its host shows that path in addresses, and knows nothing of it in its own paths.
  const { hostname, pathname } = new URL(url);
  const paths = [row.path_with_namespace, ...foundBy, `id:${row.id}`];
  const locators = [
    ...hosts.flatMap(host => paths.map(path => `${host}/${path}`)),
    `${hostname}${pathname}`,
  ].map(locator => locator.toLocaleLowerCase('en-US'));
  return {
    id: row.id,
    path: row.path_with_namespace,
    url,
    features: {
      repository: isOn(row.repository_access_level),
      mergeRequests: isOn(
        row.merge_requests_access_level,
        row.merge_requests_enabled,
      ),
      builds: isOn(row.builds_access_level, row.jobs_enabled),
      environments: isOn(row.environments_access_level),
      releases: isOn(row.releases_access_level),
      issues: isOn(row.issues_access_level, row.issues_enabled),
    },
    source: {
      id: `${row.id}`,
      name: row.path_with_namespace,
      url,
      locators: [...new Set(locators)],
      ...(componentRefs.length > 0 && { componentRefs: [...componentRefs] }),
      ...(row.archived && { archived: true }),
    },
  };
}

/** What is not said is taken to be on: reading it will tell. */
function isOn(
  level: string | null | undefined,
  flag?: boolean | null,
): boolean {
  return level !== 'disabled' && (typeof level === 'string' || flag !== false);
}
