import type { GitlabInstance } from '../config';
import { createGitlabSite } from '../createGitlabSite';
import { describeProject } from '../projects/describeProject';
import type { StreamPlace } from '../streams/StreamPlace';
import { createTestRequests } from './createTestRequests';
import type { FakeProject } from './FakeProject';
import { serveOnLoopback } from './serveOnLoopback';

/** A project that is served. */
export interface ServedProject {
  /** What streams on it are made from. */
  place: StreamPlace;
  close(): Promise<void>;
}

/**
 * Serves a project as number 7 of a GitLab.
 *
 * @param now - UTC epoch milliseconds
 */
export async function serveProject(
  fake: FakeProject,
  now: () => number,
): Promise<ServedProject> {
  const server = await serveOnLoopback(fake.serve);
  const hosts = ['gitlab.example'];
  const instance: GitlabInstance = {
    id: 'acme',
    enabled: true,
    frequencyMs: 900_000,
    limits: {},
    branches: [],
    groups: [],
    jobs: [],
    projects: [],
    hosts,
    address: {
      instance: 'acme',
      baseUrl: server.url,
      apiBaseUrl: `${server.url}/api/v4`,
    },
  };
  const project = describeProject(
    {
      id: 7,
      name: 'Web',
      path_with_namespace: 'acme/web',
      web_url: 'https://gitlab.example/acme/web',
    },
    { hosts, foundBy: [], componentRefs: [] },
  );
  const site = createGitlabSite(instance, createTestRequests());
  return { place: { site, project, instance, now }, close: server.close };
}
