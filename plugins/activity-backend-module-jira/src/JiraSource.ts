import {
  type ActivitySource,
  type HintSink,
  type ListOptions,
  SourceError,
  type SourceProject,
  type SourceRequestsService,
  type SourceStream,
  type WebhookReceiver,
} from '@activity-insights/plugin-activity-node';
import { createBoardsStream } from './boards/createBoardsStream';
import { siteProjectId } from './boards/siteProjectId';
import { CensusStream } from './census/CensusStream';
import type { JiraConfig } from './config';
import { IssueFetcher } from './fetching/IssueFetcher';
import { RememberedVocabulary } from './fields/SiteVocabulary';
import { HierarchyStream } from './hierarchy/HierarchyStream';
import { IssuesStream } from './issues/IssuesStream';
import { findProjects, type ListedProject } from './projects/findProjects';
import type { JiraProject } from './projects/JiraProject';
import { UnreachableStream } from './projects/UnreachableStream';
import { wantedKeys } from './projects/wantedKeys';
import { JiraSite } from './transport/JiraSite';
import { createTypesStream } from './types/createTypesStream';
import { createVersionsStream } from './versions/createVersionsStream';

export interface JiraSourceOptions {
  config: JiraConfig;
  requests: Pick<SourceRequestsService, 'forInstance'>;
  webhooks: WebhookReceiver;
  /** Whether a project that names no instance can only be meant to be here. */
  isOnlyInstance: boolean;
}

/** One configured Jira, and the projects of it that are wanted. */
export class JiraSource implements ActivitySource {
  readonly source = 'jira';
  readonly instance: string;
  readonly enabled: boolean;
  readonly frequencyMs: number;
  readonly #options: JiraSourceOptions;
  readonly #site: JiraSite;
  readonly #vocabulary: RememberedVocabulary;
  readonly #fetcher: IssueFetcher;
  /** Where one stream leaves what another is to look at; the host gives it before anything is read. */
  #hints: HintSink | undefined;
  /** Ids of the projects of the last list. */
  #harvested: ReadonlySet<string> = new Set();

  constructor(options: JiraSourceOptions) {
    const { config, requests } = options;
    this.instance = config.id;
    this.enabled = config.enabled;
    this.frequencyMs = config.frequencyMs;
    this.#options = options;
    this.#site = new JiraSite(config, requests);
    this.#vocabulary = new RememberedVocabulary(this.#site);
    this.#fetcher = new IssueFetcher(this.#site, this.#vocabulary);
  }

  async listen(hints: HintSink): Promise<void> {
    this.#hints = hints;
    await this.#options.webhooks.listen(this.instance, hints);
  }

  async listStreams({
    signal,
    locators,
  }: ListOptions): Promise<SourceStream[]> {
    const { config, isOnlyInstance } = this.#options;
    const wanted = wantedKeys({
      instance: config.id,
      configured: config.projects.map(({ key }) => key),
      locators,
      isOnlyInstance,
    });
    await this.#site.signIn(signal);
    const keys = wanted.map(({ key }) => key);
    const found = await findProjects(this.#site, keys, signal);
    const projects = new Map<string, JiraProject>();
    const unreachable: SourceStream[] = [];
    for (const { key, isCertain } of wanted) {
      const listed = found.get(key);
      if (listed instanceof SourceError) {
        const project = { ...this.#named(key), id: `key:${key}`, name: key };
        if (isCertain) unreachable.push(new UnreachableStream(project, listed));
      } else if (listed) {
        const project = this.#toProject(listed, key);
        projects.set(listed.id, merge(projects.get(listed.id), project));
      }
    }
    this.#harvested = new Set(projects.keys());
    const all = [...projects.values()];
    return [
      ...all.flatMap(project => this.#projectStreams(project)),
      ...unreachable,
      ...(all.length > 0 ? this.#siteStreams(all) : []),
    ];
  }

  #projectStreams({ key, ...project }: JiraProject): SourceStream[] {
    const { jql } = this.#options.config;
    return [
      new IssuesStream(project, {
        site: this.#site,
        fetcher: this.#fetcher,
        vocabulary: this.#vocabulary,
        jql,
        isHarvested: id => this.#harvested.has(id),
        hintAt: async hints => {
          await this.#hints?.note(hints, { isOwn: true });
        },
      }),
      // Search shows nothing of archived projects, though they have all that they had.
      ...(project.archived ? [] : [new CensusStream(project, this.#site, jql)]),
      createVersionsStream(this.#site, project, key),
    ];
  }

  /** What belongs to no project alone hangs on one that stands for the site. */
  #siteStreams(projects: readonly JiraProject[]): SourceStream[] {
    const { hierarchy } = this.#options.config;
    const site: SourceProject = {
      id: siteProjectId,
      name: `Jira ${this.instance}`,
      url: this.#site.baseUrl,
    };
    const ids = projects.map(({ id }) => id);
    return [
      createTypesStream(this.#site, site, hierarchy),
      createBoardsStream(this.#site, site, ids),
      new HierarchyStream(site, {
        site: this.#site,
        vocabulary: this.#vocabulary,
        fetcher: this.#fetcher,
        hierarchy,
        projects: projects.map(({ id, key }) => ({ id, key })),
      }),
    ];
  }

  /** @param key - by which it is wanted, which may be one that it had before */
  #toProject(
    { id, key: listedKey, name, archived }: ListedProject,
    key: string,
  ): JiraProject {
    const current = listedKey.toUpperCase();
    return {
      ...merge(this.#named(key), this.#named(current)),
      id,
      key: current,
      name: name === '' ? current : name,
      url: this.#site.browseUrl(listedKey),
      ...(archived && { archived }),
    };
  }

  /** What a key alone says of a project. */
  #named(key: string): Pick<SourceProject, 'componentRefs' | 'locators'> {
    const { projects } = this.#options.config;
    const refs = projects.flatMap(each =>
      each.key === key ? each.componentRef ?? [] : [],
    );
    const name = key.toLowerCase();
    return {
      ...(refs.length > 0 && { componentRefs: refs }),
      locators: [`jira:${name}`, `jira:${this.instance.toLowerCase()}/${name}`],
    };
  }
}

/** A project may be wanted by more than one of its keys. */
function merge<T extends Pick<SourceProject, 'componentRefs' | 'locators'>>(
  first: Pick<SourceProject, 'componentRefs' | 'locators'> | undefined,
  second: T,
): T {
  const refs = union(first?.componentRefs, second.componentRefs);
  return {
    ...second,
    ...(refs.length > 0 && { componentRefs: refs }),
    locators: union(first?.locators, second.locators),
  };
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}
