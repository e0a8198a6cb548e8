import {
  workItemKeysSchema,
  workSummarySchema,
  workTreeSchema,
  type WorkItemKeys,
  type WorkSummary,
  type WorkTree,
} from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { createWorkItemsRouter } from '../http/workItems/createWorkItemsRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { catalogEntity, CatalogFixture, member } from './CatalogFixture';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';
import { authorizationOf, serveRoutes } from './serveRoutes';
import { workPermissions } from './workPermissions';

/** It is 13 January 2026, half past one in the night of New York. */
export const now = Date.parse('2026-01-13T06:30:00Z');

export const web = 'component:default/web';
export const shop = 'system:default/shop';
export const harbour = 'group:default/harbour';
export const pair = 'group:default/pair';

/** The projects of the tracker. */
export type Project = 'WEB' | 'PAY' | 'SEC' | 'FREE';

const component = (
  name: string,
  annotations: Record<string, string>,
  owner?: string,
) =>
  catalogEntity('Component', name, {
    annotations,
    relations: [
      ...(owner ? ([['ownedBy', owner]] as [string, string][]) : []),
      ...(name === 'web' || name === 'pay'
        ? ([['partOf', shop]] as [string, string][])
        : []),
    ],
  });

const entities = [
  component(
    'web',
    {
      'jira/project-key': 'WEB',
      'activity-insights/timezone': 'America/New_York',
    },
    harbour,
  ),
  component('pay', { 'jira/project-key': 'PAY' }, pair),
  component('cart', { 'jira/project-key': 'PAY', 'jira/label': 'cart' }),
  component('secret', { 'jira/project-key': 'SEC' }),
  component('idle', { 'jira/project-key': 'NONE' }),
  catalogEntity('System', 'shop'),
  catalogEntity('API', 'rest'),
  catalogEntity('Group', 'harbour'),
  catalogEntity('Group', 'pair'),
  member('ada', 'harbour', 'pair'),
  member('ben', 'harbour'),
  member('cy', 'harbour'),
  member('dot', 'pair'),
  member('lead'),
  member('viewer'),
];

type Query = Record<string, string | string[] | number | boolean>;

/**
 * The routes of lists of work items, on a tracker with four projects: WEB, which is that of the Component web; PAY, whose Components
 * are pay and, by a label, cart; SEC, which is secret; and FREE, which nobody has mapped. The Group harbour owns web and has three
 * members (ada, ben, cy), the Group pair owns pay and has two (ada, dot). Web is New York's.
 */
export class WorkServer {
  readonly fixture: HarvestFixture;
  readonly services: ActivityServices;
  readonly audited: unknown[] = [];
  readonly #catalog: CatalogFixture;
  readonly #streams: Record<Project, FakeStream>;
  #server!: Parameters<typeof supertest>[0];

  private constructor(knex: Knex) {
    const project = (id: string) =>
      createFakeStream({
        project: { id, name: id, locators: [`jira:${id.toLowerCase()}`] },
        resource: 'issues',
      });
    this.#streams = {
      WEB: project('WEB'),
      PAY: project('PAY'),
      SEC: project('SEC'),
      FREE: project('FREE'),
    };
    this.#catalog = new CatalogFixture(knex, entities);
    this.fixture = new HarvestFixture(
      knex,
      [
        createFakeSource({
          source: 'jira',
          instance: 'cloud',
          streams: Object.values(this.#streams),
        }),
      ],
      { loop: { afterRead: () => this.#catalog.sync.attributeNew() } },
    );
    this.services = {
      database: this.fixture.database,
      permissions: workPermissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => now,
    };
  }

  /** On a new database, with nothing in the tracker. */
  static async start(knex: Knex): Promise<WorkServer> {
    await knex.migrate.latest({ directory: migrationsDirectory });
    const world = new WorkServer(knex);
    await world.fixture.run();
    await world.sync();
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, severityLevel, meta }) => {
        world.audited.push({ eventId, severityLevel, meta });
        return { success: async () => {}, fail: async () => {} };
      },
    });
    const { server } = await serveRoutes(httpAuth =>
      PromiseRouter().use(
        '/work-items',
        createWorkItemsRouter({ ...world.services, httpAuth, auditor }),
      ),
    );
    world.#server = server;
    return world;
  }

  /** Reads the catalog, and links accounts to its Users. */
  async sync(): Promise<void> {
    await this.#catalog.sync.sync();
  }

  /** Lets projects show something, and waits until it is settled. */
  async show(
    records: Partial<Record<Project, ActivityRecord[]>>,
  ): Promise<void> {
    for (const [project, shown] of Object.entries(records)) {
      this.#streams[project as Project].addPage({ records: shown });
    }
    const run = await this.fixture.run();
    if (run.status !== 'completed') throw new Error(JSON.stringify(run));
    await this.sync();
  }

  /** Asks for a list; as a service, if no User is given. */
  ask(
    list: 'keys' | 'tree' | 'summary',
    query: Query = {},
    userRef?: string,
  ): supertest.Test {
    return supertest(this.#server)
      .get(`/api/activity/work-items/${list}`)
      .query(query)
      .set('authorization', authorizationOf(userRef));
  }

  async keys(query: Query = {}, userRef?: string): Promise<WorkItemKeys> {
    return workItemKeysSchema.parse(await this.#body('keys', query, userRef));
  }

  async tree(query: Query = {}, userRef?: string): Promise<WorkTree> {
    return workTreeSchema.parse(await this.#body('tree', query, userRef));
  }

  async summary(query: Query = {}, userRef?: string): Promise<WorkSummary> {
    return workSummarySchema.parse(await this.#body('summary', query, userRef));
  }

  /** The text of a file. */
  async csv(
    list: 'keys' | 'tree' | 'summary',
    query: Query = {},
    userRef?: string,
  ): Promise<string> {
    const { status, text } = await this.ask(
      list,
      { ...query, format: 'csv' },
      userRef,
    );
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return text;
  }

  async #body(
    list: 'keys' | 'tree' | 'summary',
    query: Query,
    userRef?: string,
  ): Promise<unknown> {
    const { status, body } = await this.ask(list, query, userRef);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  }
}
