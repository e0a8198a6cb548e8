import {
  ActivityClient,
  type ActivityEvent,
  type ActivityEventList,
  type ActivityEventsQuery,
} from '@activity-insights/plugin-activity-common';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Knex } from 'knex';
import { registerActions } from '../actions/registerActions';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { createActivityRouter } from '../http/createActivityRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { readCsv } from './readCsv';
import { seedRandomActivity } from './seedRandomActivity';
import { serveRoutes } from './serveRoutes';

const token = mockCredentials.service.token();

/** Everything that answers questions about activity, over what `seedRandomActivity` stores. Services ask. */
export class NumbersServer {
  readonly #baseUrl: string;
  readonly #actions: ReturnType<typeof actionsRegistryServiceMock>;
  readonly client: ActivityClient;

  constructor(
    baseUrl: string,
    actions: ReturnType<typeof actionsRegistryServiceMock>,
  ) {
    this.#baseUrl = baseUrl;
    this.#actions = actions;
    this.client = new ActivityClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
      fetchApi: {
        fetch: (url, init) =>
          fetch(url, {
            ...init,
            headers: { ...init?.headers, authorization: `Bearer ${token}` },
          }),
      },
    });
  }

  /** @param isCounted - whether everything is counted beforehand that can be */
  static async start(knex: Knex, isCounted: boolean): Promise<NumbersServer> {
    await seedRandomActivity(knex);
    const database = new Database(knex);
    if (isCounted) {
      await planWideScopes(database, 1);
      await new RollupBuilder(database).build({ quietMs: 0, longestMs: 0 });
    }
    const services = {
      database,
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3, defaultZone: 'Europe/Berlin' },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-11-20T12:00:00Z'),
    };
    const { server } = await serveRoutes(httpAuth =>
      createActivityRouter({ ...services, httpAuth }),
    );
    const end = { success: async () => {}, fail: async () => {} };
    const auditor = mockServices.auditor.mock({ createEvent: async () => end });
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ ...services, auditor, actionsRegistry });
    return new NumbersServer(
      `http://localhost:${server.port()}/api/activity`,
      actionsRegistry,
    );
  }

  /** The whole of a list, page by page. */
  async listAll(query: ActivityEventsQuery): Promise<ActivityEventList> {
    const items: ActivityEvent[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await this.client.getEvents({ ...query, cursor });
      items.push(...page.items);
      if (!page.nextCursor) return { ...page, items };
      cursor = page.nextCursor;
    }
  }

  /** The rows of a file, by the names of its columns. */
  async download(
    path: string,
    query: object,
  ): Promise<Record<string, string>[]> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, format: 'csv' })) {
      for (const one of [value].flat()) {
        if (one !== undefined) parameters.append(name, String(one));
      }
    }
    const response = await fetch(`${this.#baseUrl}${path}?${parameters}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const [columns, ...rows] = readCsv(await response.text());
    return rows.map(row =>
      Object.fromEntries(columns.map((column, at) => [column, row[at]])),
    );
  }

  /** What an action gives. */
  async act(name: string, input: object): Promise<Record<string, unknown>> {
    const { output } = await this.#actions.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: mockCredentials.service(),
    });
    return output as Record<string, unknown>;
  }
}
