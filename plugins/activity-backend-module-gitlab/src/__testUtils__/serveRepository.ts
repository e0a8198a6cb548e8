import type {
  EventRecord,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { CommitsStream } from '../commits/CommitsStream';
import type { GitlabInstance } from '../config';
import { createGitlabSite } from '../createGitlabSite';
import { describeProject } from '../projects/describeProject';
import { createTestRequests } from './createTestRequests';
import type { FakeRepository } from './FakeRepository';
import { serveOnLoopback } from './serveOnLoopback';

/** A repository that is served. */
export interface ServedRepository {
  /** A stream as another process would have it. */
  createStream(branches?: string[]): SourceStream<EventRecord>;
  close(): Promise<void>;
}

/** Serves a repository as project 7 of a GitLab. */
export async function serveRepository(
  repository: FakeRepository,
): Promise<ServedRepository> {
  const server = await serveOnLoopback(repository.serve);
  const address = {
    instance: 'acme',
    baseUrl: server.url,
    apiBaseUrl: `${server.url}/api/v4`,
  };
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
    address,
  };
  const project = describeProject(
    {
      id: 7,
      name: 'Web',
      path_with_namespace: 'acme/web',
      web_url: `${server.url}/acme/web`,
    },
    { hosts, foundBy: [], componentRefs: [] },
  );
  return {
    createStream: (branches = []) =>
      new CommitsStream({
        site: createGitlabSite(instance, createTestRequests()),
        project,
        instance: { ...instance, branches },
        now: Date.now,
      }),
    close: () => server.close(),
  };
}
