import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogEntity } from '@activity-insights/plugin-activity-demo-sources-backend';
import {
  DoraClient,
  FlowClient,
  WorkItemClient,
} from '@activity-insights/plugin-activity-common';
import { ActivityApi } from '../../backend/ActivityApi';
import { freePort } from '../../backend/freePort';
import { PortalProcess } from '../../backend/PortalProcess';
import { waitFor } from '../../backend/waiting';
import { companyConfig } from './companyConfig';
import type { CompanyOptions, Flavour } from './CompanyOptions';

const startTimeoutMs = 300_000;

/** What a portal of the company is started with. */
export interface CompanySetup {
  options: CompanyOptions;
  flavour: Flavour;
  /** What the company's clock shows, UTC epoch milliseconds. */
  now: number;
  entities: readonly CatalogEntity[];
  /** The value of `backend.database`. */
  database: object;
}

/** The example portal over the company's systems, in a folder, with the process while it runs. */
export class CompanyPortal {
  readonly api: ActivityApi;
  readonly client: WorkItemClient;
  readonly flow: FlowClient;
  readonly dora: DoraClient;
  readonly #process: PortalProcess;

  private constructor(
    api: ActivityApi,
    asking: ClientOptions,
    portal: PortalProcess,
  ) {
    this.api = api;
    this.client = new WorkItemClient(asking);
    this.flow = new FlowClient(asking);
    this.dora = new DoraClient(asking);
    this.#process = portal;
  }

  /**
   * Starts it and waits until its catalog is complete.
   *
   * @throws Error if it does not come up, with the place of its log
   */
  static async start(
    folder: string,
    { options, flavour, now, entities, database }: CompanySetup,
  ): Promise<CompanyPortal> {
    const port = await freePort();
    const token = randomUUID();
    const catalogFile = join(folder, 'catalog.yaml');
    const configFile = join(folder, 'app-config.json');
    const logFile = join(folder, 'backend.log');
    const places = { port, token, database, catalogFile };
    const config = companyConfig(options, flavour, now, places);
    await mkdir(folder, { recursive: true });
    await writeFile(catalogFile, entities.map(toText).join('\n---\n'));
    await writeFile(configFile, JSON.stringify(config), { mode: 0o600 });
    const baseUrl = `http://127.0.0.1:${port}`;
    const portal = new CompanyPortal(
      new ActivityApi(baseUrl, token),
      clientOptions(baseUrl, token),
      new PortalProcess(configFile, logFile),
    );
    try {
      await portal.#waitUntilUp(entities.length, logFile);
    } catch (error) {
      await portal.end();
      throw error;
    }
    return portal;
  }

  /** Makes a share of the requests to the company's systems fail, in every way that they fail in the world. */
  async fail(share: number): Promise<void> {
    const kinds =
      share === 0
        ? []
        : ['tooManyRequests', 'serverError', 'unavailable', 'cut', 'garbage'];
    const rules = kinds.map(kind => ({
      kind,
      share: share / kinds.length,
      retryAfterSeconds: kind === 'tooManyRequests' ? 0 : undefined,
    }));
    const path = 'activity-demo-sources/admin/faults';
    const { status, text } = await this.api.send('PUT', path, rules);
    if (status !== 200) throw new Error(`Faults were answered ${text}`);
  }

  /** Lets the company live until a moment, UTC epoch milliseconds. */
  async liveUntil(now: number): Promise<void> {
    const path = 'activity-demo-sources/admin/clock';
    const clock = { now: new Date(now).toISOString() };
    const { status, text } = await this.api.send('PUT', path, clock);
    if (status !== 200) throw new Error(`The clock was answered ${text}`);
  }

  async end(): Promise<void> {
    await this.#process.end('SIGTERM');
  }

  async #waitUntilUp(expected: number, logFile: string): Promise<void> {
    await waitFor('the catalog', startTimeoutMs, 500, async () => {
      if (this.#process.hasExited) {
        throw new Error(`The backend has ended, see ${logFile}`);
      }
      return (await this.#countEntities()) >= expected || undefined;
    });
  }

  /** Those that the catalog has finished, which it has when their relations are there. */
  async #countEntities(): Promise<number> {
    const path = 'catalog/entities?fields=kind,relations';
    const answer = await this.api.send('GET', path).catch(() => undefined);
    if (answer?.status !== 200) return 0;
    const entities: { kind: string; relations?: unknown[] }[] = JSON.parse(
      answer.text,
    );
    return entities.filter(
      ({ kind, relations }) => kind !== 'Location' && relations?.length,
    ).length;
  }
}

type ClientOptions = ConstructorParameters<typeof WorkItemClient>[0];

function clientOptions(baseUrl: string, token: string): ClientOptions {
  return {
    discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        const headers = {
          ...init?.headers,
          authorization: `Bearer ${token}`,
        };
        const ask = () => fetch(input, { ...init, headers });
        // A connection that was idle while the truth was worked out may be closed by the server at this very moment.
        return ask().catch(ask);
      },
    },
  };
}

/** JSON is YAML too. */
function toText(entity: CatalogEntity): string {
  return JSON.stringify(entity);
}
