import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createDemoSources,
  type DemoSettings,
  type DemoSources,
  type Team,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import {
  createSourceRequests,
  type SourceProject,
} from '@activity-insights/plugin-activity-node';
import express from 'express';
import { CensusStream } from '../census/CensusStream';
import type { JiraConfig } from '../config';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { IssuesStream } from '../issues/IssuesStream';
import type { JiraFlavour } from '../transport/JiraFlavour';
import { JiraSite } from '../transport/JiraSite';
import { silentLogger, silentMetrics } from './silentServices';

/** A request that the company's Jira was asked, without what it was asked for. */
export type AskedPath = string;

interface DemoOptions {
  flavour: JiraFlavour;
  /** What the company's clock shows; it stands. */
  at: string;
  jira?: DemoSettings['jira'];
  scale?: Partial<DemoSettings['scale']>;
}

/** More than any test asks for: what Jira says is left of it must not slow us down. */
const plenty = 1_000_000;

/** The Jira of the company that is made up, on the loopback interface, and streams that read it as a new process would. */
export class DemoJira {
  readonly demo: DemoSources;
  readonly flavour: JiraFlavour;
  /** Paths, in order. */
  readonly asked: AskedPath[];
  /** Changes what is answered: gets the JSON of an answer and its path. */
  distort: ((body: any, path: string) => void) | undefined;
  readonly baseUrl: string;
  readonly #server: Server;
  readonly #vocabularies = new WeakMap<JiraSite, RememberedVocabulary>();

  private constructor(
    demo: DemoSources,
    server: Server,
    baseUrl: string,
    flavour: JiraFlavour,
    asked: AskedPath[],
  ) {
    this.demo = demo;
    this.#server = server;
    this.baseUrl = baseUrl;
    this.flavour = flavour;
    this.asked = asked;
  }

  static async start({
    flavour,
    at,
    jira,
    scale,
  }: DemoOptions): Promise<DemoJira> {
    const asked: AskedPath[] = [];
    const app = express();
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const demo = createDemoSources(
      {
        seed: 1,
        scale: { people: 1, months: 1, ...scale },
        clock: { start: Date.parse(at), running: false },
        jira: { requestsPerMinute: plenty, ...jira },
        gitlab: {},
        faults: [],
      },
      url,
    );
    const path = flavour === 'cloud' ? 'jira-cloud' : 'jira-dc';
    const self = new DemoJira(demo, server, `${url}/${path}`, flavour, asked);
    app.use((req, res, next) => {
      asked.push(req.path);
      const send = res.json.bind(res);
      res.json = body => {
        self.distort?.(body, req.path);
        return send(body);
      };
      next();
    });
    app.use(demo.router);
    return self;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
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

  /** As a new process knows it: with the company's clock of this moment. */
  site(): JiraSite {
    const requests = createSourceRequests({
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
    });
    const config: JiraConfig = {
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
    return new JiraSite(config, requests);
  }

  issues(
    team: Team,
    options: { jql?: string; site?: JiraSite; harvested?: string[] } = {},
  ): IssuesStream {
    const { jql, site = this.site() } = options;
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
    });
  }

  census(team: Team, jql?: string): CensusStream {
    return new CensusStream(this.project(team), this.site(), jql);
  }
}
