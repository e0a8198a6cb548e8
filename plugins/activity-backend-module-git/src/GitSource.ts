import type {
  ActivitySource,
  EventRecord,
  ListOptions,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { commitsResource } from './commits/commitsResource';
import type { RepositoryConfig } from './config';
import { GitStream } from './GitStream';
import { openRepository } from './opening/openRepository';
import { describeProject, nameOfFolder } from './remotes/describeProject';
import { tagsResource } from './tags/tagsResource';

/** One configured repository: a source with one project, whose streams are its commits and its tags. */
export class GitSource implements ActivitySource {
  readonly source = 'git';
  readonly instance: string;
  readonly enabled: boolean;
  readonly frequencyMs: number;
  readonly #config: RepositoryConfig;

  constructor(config: RepositoryConfig) {
    this.instance = config.id;
    this.enabled = config.enabled;
    this.frequencyMs = config.frequencyMs;
    this.#config = config;
  }

  async listStreams({
    signal,
  }: ListOptions): Promise<SourceStream<EventRecord>[]> {
    const project = await this.#describe(signal);
    return [
      new GitStream(project, this.#config, commitsResource),
      new GitStream(project, this.#config, tagsResource),
    ];
  }

  async #describe(signal: AbortSignal): Promise<SourceProject> {
    const { id, path, componentRef } = this.#config;
    const project = {
      id,
      name: nameOfFolder(path),
      ...(componentRef && { componentRefs: [componentRef] }),
    };
    if (!this.enabled) {
      return project;
    }
    try {
      const repository = await openRepository(this.#config, signal);
      try {
        const { root, remotes } = repository;
        return { ...project, ...describeProject(root, remotes) };
      } finally {
        await repository.close();
      }
    } catch {
      // The streams of a repository that cannot be opened say why when they are read.
      return project;
    }
  }
}
