import {
  FlowClient,
  type FlowItems,
  type FlowItemsQuery,
} from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { registerActions } from '../actions/registerActions';
import { createFlowItemsRouter } from '../http/flow/createFlowItemsRouter';
import { createFlowRouter } from '../http/flow/createFlowRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { catalogEntity, CatalogFixture, member } from './CatalogFixture';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';
import { readCsv } from './readCsv';
import { authorizationOf, serveRoutes } from './serveRoutes';
import { workPermissions } from './workPermissions';

/** It is 20 March 2026, half past two in the night of New York, where the clock went forward on the 8th. */
export const now = Date.parse('2026-03-20T06:30:00Z');

export const web = 'component:default/web';
export const harbour = 'group:default/harbour';
export const pair = 'group:default/pair';

/** The projects of the tracker and of the forge. */
export type Place = 'WEB' | 'SEC' | 'FREE' | 'code' | 'hidden';

const entities = [
  catalogEntity('Component', 'web', {
    annotations: {
      'activity-insights/timezone': 'America/New_York',
      'activity-insights/statuses': 'Review=waiting',
    },
    relations: [
      ['ownedBy', harbour],
      ['partOf', 'system:default/shop'],
    ],
  }),
  catalogEntity('Component', 'secret', {
    relations: [['partOf', 'system:default/shop']],
  }),
  catalogEntity('Component', 'idle'),
  catalogEntity('System', 'shop'),
  catalogEntity('API', 'rest'),
  catalogEntity('Group', 'harbour'),
  catalogEntity('Group', 'pair'),
  catalogEntity('Group', 'nobody'),
  member('ada', 'harbour', 'pair'),
  member('ben', 'harbour'),
  member('cy', 'harbour'),
  member('dot', 'pair'),
  member('lead'),
  member('viewer'),
];

type Query = Record<string, string | string[] | number | undefined>;

/**
 * The routes and actions about flow, on a tracker with three projects (WEB is that of the Component web, SEC of secret, FREE of none)
 * and a forge with two (one of web, one of secret). The Group harbour owns web and has three members (ada, ben, cy), pair owns nothing
 * and has two (ada, dot). Web is New York's, and waits in Review.
 */
export class FlowServer {
  readonly fixture: HarvestFixture;
  readonly audited: unknown[] = [];
  readonly #actions = actionsRegistryServiceMock();
  readonly #catalog: CatalogFixture;
  readonly #streams: Record<Place, FakeStream>;
  #server!: Awaited<ReturnType<typeof serveRoutes>>['server'];

  private constructor(knex: Knex) {
    const project = (id: string, componentRef?: string) =>
      createFakeStream({
        project: {
          id,
          name: id,
          componentRefs: componentRef ? [componentRef] : [],
        },
        resource: 'records',
      });
    const secret = 'component:default/secret';
    this.#streams = {
      WEB: project('WEB', web),
      SEC: project('SEC', secret),
      FREE: project('FREE'),
      code: project('acme/web', web),
      hidden: project('acme/hidden', secret),
    };
    const { code, hidden, ...tracker } = this.#streams;
    this.#catalog = new CatalogFixture(knex, entities);
    this.fixture = new HarvestFixture(
      knex,
      [
        createFakeSource({
          source: 'jira',
          instance: 'cloud',
          streams: Object.values(tracker),
        }),
        createFakeSource({
          source: 'gitlab',
          instance: 'acme',
          streams: [code, hidden],
        }),
      ],
      { loop: { afterRead: () => this.#catalog.sync.attributeNew() } },
    );
  }

  /** On a new database, with nothing in the sources. */
  static async start(knex: Knex): Promise<FlowServer> {
    await knex.migrate.latest({ directory: migrationsDirectory });
    const world = new FlowServer(knex);
    await world.fixture.run();
    await world.#catalog.sync.sync();
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, severityLevel, meta }) => {
        world.audited.push({ eventId, severityLevel, meta });
        return { success: async () => {}, fail: async () => {} };
      },
    });
    const services = {
      database: world.fixture.database,
      permissions: workPermissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => now,
    };
    const { server } = await serveRoutes(httpAuth =>
      PromiseRouter().use(
        '/flow',
        createFlowRouter({ ...services, httpAuth, auditor }),
        createFlowItemsRouter({ ...services, httpAuth, auditor }),
      ),
    );
    world.#server = server;
    const actionsRegistry = world.#actions;
    registerActions({ ...services, auditor, actionsRegistry });
    return world;
  }

  /** Lets sources show something, and waits until it is settled. */
  async show(records: Partial<Record<Place, ActivityRecord[]>>): Promise<void> {
    for (const [place, shown] of Object.entries(records)) {
      this.#streams[place as Place].addPage({ records: shown });
    }
    const run = await this.fixture.run();
    if (run.status !== 'completed') throw new Error(JSON.stringify(run));
    await this.#catalog.sync.sync();
  }

  /** What others ask by, in the name of a User or of a service; every answer is as its schema says. */
  client(userRef?: string): FlowClient {
    const authorization = authorizationOf(userRef);
    return new FlowClient({
      discoveryApi: {
        getBaseUrl: async () =>
          `http://localhost:${this.#server.port()}/api/activity`,
      },
      fetchApi: {
        fetch: (url, init) =>
          fetch(url, { ...init, headers: { ...init?.headers, authorization } }),
      },
    });
  }

  /** The answer to a request: its status, and its text. */
  async ask(
    path: string,
    query: Query = {},
    userRef?: string,
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(
      `http://localhost:${this.#server.port()}/api/activity/flow${path}?${write(
        query,
      )}`,
      { headers: { authorization: authorizationOf(userRef) } },
    );
    return { status: response.status, text: await response.text() };
  }

  /** The rows of a file, by the names of its columns. */
  async download(
    path: string,
    query: object = {},
  ): Promise<Record<string, string>[]> {
    const { status, text } = await this.ask(path, { ...query, format: 'csv' });
    if (status !== 200) throw new Error(`${status}: ${text}`);
    const [columns, ...rows] = readCsv(text);
    return rows.map(row =>
      Object.fromEntries(columns.map((column, at) => [column, row[at]])),
    );
  }

  /** The whole of a list, page by page. */
  async listAll(query: FlowItemsQuery, userRef?: string): Promise<FlowItems> {
    const items: FlowItems['items'] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await this.client(userRef).getItems({ ...query, cursor });
      items.push(...page.items);
      if (!page.nextCursor) return { ...page, items };
      cursor = page.nextCursor;
    }
  }

  /** What an action gives. */
  async act(
    name: string,
    input: object,
    userRef?: string,
  ): Promise<Record<string, any>> {
    const { output } = await this.#actions.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: userRef
        ? mockCredentials.user(userRef)
        : mockCredentials.service(),
    });
    return output as Record<string, any>;
  }
}

function write(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) parameters.append(name, String(one));
    }
  }
  return String(parameters);
}
