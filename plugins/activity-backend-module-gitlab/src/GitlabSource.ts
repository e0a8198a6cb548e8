import type {
  ActivitySource,
  HintSink,
  ListOptions,
  SourceStream,
  WebhookReceiver,
} from '@activity-insights/plugin-activity-node';
import type { GitlabInstance } from './config';
import { listProjects } from './projects/listProjects';
import { ProjectLookUp } from './projects/ProjectLookUp';
import { createStreams } from './streams/createStreams';
import { UnreachableStream } from './streams/UnreachableStream';
import type { GitlabSite } from './transport/GitlabSite';

/** What a source is made from. */
export interface GitlabSourceOptions {
  instance: GitlabInstance;
  site: GitlabSite;
  /** Where webhooks are heard of; none are where it is missing. */
  webhooks?: WebhookReceiver;
  /** The time, UTC epoch milliseconds. */
  now?: () => number;
}

/** One configured GitLab: a source with its projects, each of which has several streams. */
export class GitlabSource implements ActivitySource {
  readonly source = 'gitlab';
  readonly instance: string;
  readonly enabled: boolean;
  readonly frequencyMs: number;
  readonly #instance: GitlabInstance;
  readonly #site: GitlabSite;
  readonly #webhooks: WebhookReceiver | undefined;
  readonly #now: () => number;
  readonly #lookUp: ProjectLookUp;

  constructor({ instance, site, webhooks, now }: GitlabSourceOptions) {
    this.instance = instance.id;
    this.enabled = instance.enabled;
    this.frequencyMs = instance.frequencyMs;
    this.#instance = instance;
    this.#site = site;
    this.#webhooks = webhooks;
    this.#now = now ?? Date.now;
    this.#lookUp = new ProjectLookUp(site, this.#now);
  }

  async listen(hints: HintSink): Promise<void> {
    await this.#webhooks?.listen(this.instance, hints);
  }

  async listStreams({
    signal,
    locators,
  }: ListOptions): Promise<SourceStream[]> {
    const search = {
      site: this.#site,
      instance: this.#instance,
      lookUp: this.#lookUp,
    };
    const { projects, unreachable } = await listProjects(
      search,
      locators,
      signal,
    );
    const streams = projects.map(project =>
      createStreams({
        site: this.#site,
        instance: this.#instance,
        project,
        now: this.#now,
      }),
    );
    return [
      ...streams.flat(),
      ...unreachable.map(project => new UnreachableStream(project)),
    ];
  }
}
