import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createDemoSources,
  type DemoSettings,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import express from 'express';
import type { JiraFlavour } from '../transport/JiraFlavour';
import { DemoReader, type DemoReaderOptions, plenty } from './DemoReader';

/** A request that the company's Jira was asked, without what it was asked for. */
export type AskedPath = string;

export interface DemoOptions {
  flavour: JiraFlavour;
  /** What the company's clock shows; it stands. */
  at: string;
  jira?: DemoSettings['jira'];
  scale?: Partial<DemoSettings['scale']>;
}

/** What the company is made from: the same for whoever serves it and whoever knows the truth. */
export function toDemoSettings({ at, jira, scale }: DemoOptions): DemoSettings {
  return {
    seed: 1,
    scale: { people: 1, months: 1, ...scale },
    clock: { start: Date.parse(at), running: false },
    jira: { requestsPerMinute: plenty, ...jira },
    gitlab: {},
    faults: [],
  };
}

/** The Jira of the company that is made up, on the loopback interface, and streams that read it as a new process would. */
export class DemoJira extends DemoReader {
  /** Paths, in order. */
  readonly asked: AskedPath[];
  /** Changes what is answered: gets the JSON of an answer and its path. */
  distort: ((body: any, path: string) => void) | undefined;
  readonly #server: Server;

  private constructor(
    options: DemoReaderOptions,
    server: Server,
    asked: AskedPath[],
  ) {
    super(options);
    this.#server = server;
    this.asked = asked;
  }

  static async start(options: DemoOptions): Promise<DemoJira> {
    const { flavour } = options;
    const asked: AskedPath[] = [];
    const app = express();
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const demo = createDemoSources(toDemoSettings(options), url);
    const path = flavour === 'cloud' ? 'jira-cloud' : 'jira-dc';
    const baseUrl = `${url}/${path}`;
    const self = new DemoJira({ demo, flavour, baseUrl }, server, asked);
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
}
