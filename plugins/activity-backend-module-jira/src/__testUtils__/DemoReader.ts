import type {
  DemoSources,
  Team,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import {
  createSourceRequests,
  type SourceProject,
  type StreamHint,
} from '@activity-insights/plugin-activity-node';
import {
  silentLogger,
  silentMetrics,
} from '@activity-insights/plugin-activity-node/testUtils';
import { CensusStream } from '../census/CensusStream';
import type { JiraConfig } from '../config';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { IssuesStream } from '../issues/IssuesStream';
import type { JiraFlavour } from '../transport/JiraFlavour';
import { JiraSite } from '../transport/JiraSite';

export interface DemoReaderOptions {
  /** The company, as whoever serves it has it. */
  demo: DemoSources;
  flavour: JiraFlavour;
  /** Of its Jira. */
  baseUrl: string;
  /** Told of each request that is sent. */
  onRequest?: (request: Request) => void;
}

interface IssuesOptions {
  jql?: string;
  site?: JiraSite;
  /** Ids of the projects that are; default: all. */
  harvested?: string[];
  mostAtOnce?: number;
}

/** More than any test asks for: what Jira says is left of it must not slow us down. */
export const plenty = 1_000_000;

/** Streams that read the Jira of the company that is made up, each as a new process would. */
export class DemoReader {
  readonly demo: DemoSources;
  readonly flavour: JiraFlavour;
  readonly baseUrl: string;
  /** What streams have hinted at, and nobody has looked at yet. */
  hinted: StreamHint[] = [];
  readonly #onRequest: DemoReaderOptions['onRequest'];
  readonly #vocabularies = new WeakMap<JiraSite, RememberedVocabulary>();

  constructor({ demo, flavour, baseUrl, onRequest }: DemoReaderOptions) {
    this.demo = demo;
    this.flavour = flavour;
    this.baseUrl = baseUrl;
    this.#onRequest = onRequest;
  }

  /** Of a project. */
  team(key: string): Team {
    const team = this.demo.company.teams.find(
      ({ jira }) => jira.projectKey === key,
    );
    if (!team) throw new Error(`There is no project ${key}`);
    return team;
  }

  project({ jira }: Team): SourceProject {
    return { id: String(jira.projectId), name: jira.projectName };
  }

  config(): JiraConfig {
    return {
      id: 'cloud',
      enabled: true,
      frequencyMs: 900_000,
      limits: {},
      webhookSecret: undefined,
      jql: undefined,
      projects: [],
      baseUrl: this.baseUrl,
      credentials: { kind: 'token', token: 'tidewater-harvester' },
    };
  }

  requests() {
    return createSourceRequests({
      limits: { requestsPerMinutePerHost: plenty },
      policy: {
        firstBackoffMs: 1,
        longestBackoffMs: 5,
        firstPauseMs: 1,
        longestPauseMs: 20,
        firstRestMs: 1,
        longestRestMs: 5,
      },
      logger: silentLogger,
      metrics: silentMetrics,
      fetch: async (input, init) => {
        if (this.#onRequest) this.#onRequest(new Request(input, init));
        return fetch(input, init);
      },
    });
  }

  /** As a new process knows it: with the company's clock of this moment. */
  site(): JiraSite {
    return new JiraSite(this.config(), this.requests());
  }

  issues(team: Team, options: IssuesOptions = {}): IssuesStream {
    const { jql, site = this.site(), mostAtOnce } = options;
    const vocabulary =
      this.#vocabularies.get(site) ?? new RememberedVocabulary(site);
    this.#vocabularies.set(site, vocabulary);
    const all = this.demo.company.teams.map(({ jira }) =>
      String(jira.projectId),
    );
    const harvested = new Set(options.harvested ?? all);
    return new IssuesStream(this.project(team), {
      site,
      vocabulary,
      fetcher: new IssueFetcher(site, vocabulary),
      jql,
      isHarvested: id => harvested.has(id),
      hintAt: async hints => {
        this.hinted.push(...hints);
      },
      mostAtOnce,
    });
  }

  census(team: Team, jql?: string): CensusStream {
    return new CensusStream(this.project(team), this.site(), jql);
  }
}
