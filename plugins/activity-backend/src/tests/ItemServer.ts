import {
  workItemDetailSchema,
  type WorkItemDetail,
} from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { registerWorkItem } from '../actions/registerWorkItem';
import { createWorkHistoryRouter } from '../http/workItems/createWorkHistoryRouter';
import { createWorkItemRouter } from '../http/workItems/createWorkItemRouter';
import { catalogEntity, CatalogFixture } from './CatalogFixture';
import { HarvestFixture } from './HarvestFixture';
import { authorizationOf, serveRoutes } from './serveRoutes';
import { workPermissions } from './workPermissions';

const secret = 'component:default/secret';

/** It is 13 January 2026, half past one in the night of New York. */
export const now = Date.parse('2026-01-13T06:30:00Z');

/** The projects of the tracker and of the forge. */
export type Place = 'web' | 'secret' | 'free' | 'code' | 'hidden';

/**
 * The route of one work item, and the action, on a tracker with three projects (one open, one secret, one that nobody has mapped) and
 * a forge with two (one open, one secret). The Component of what is open is New York's.
 */
export class ItemServer {
  readonly fixture: HarvestFixture;
  readonly audited: unknown[] = [];
  readonly actions = actionsRegistryServiceMock();
  readonly #catalog: CatalogFixture;
  readonly #streams: Record<Place, FakeStream>;
  #server!: Parameters<typeof supertest>[0];

  private constructor(knex: Knex) {
    const web = ['component:default/web'];
    const project = (id: string, componentRefs: string[], resource: string) =>
      createFakeStream({ project: { id, name: id, componentRefs }, resource });
    this.#streams = {
      web: project('WEB', web, 'issues'),
      secret: project('SEC', [secret], 'issues'),
      free: project('FREE', [], 'issues'),
      code: project('acme/web', web, 'changes'),
      hidden: project('acme/hidden', [secret], 'changes'),
    };
    const { code, hidden, ...tracker } = this.#streams;
    this.#catalog = new CatalogFixture(knex, [
      catalogEntity('Component', 'web', {
        annotations: { 'activity-insights/timezone': 'America/New_York' },
        relations: [['ownedBy', 'group:default/harbour']],
      }),
      catalogEntity('Component', 'secret'),
      catalogEntity('Group', 'harbour'),
    ]);
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

  /** On a migrated database, with nothing in it. */
  static async start(knex: Knex): Promise<ItemServer> {
    const world = new ItemServer(knex);
    await world.fixture.run();
    await world.#catalog.sync.sync();
    const services = {
      database: world.fixture.database,
      permissions: workPermissions,
      settings: { minimumGroupSize: 3 },
      now: () => now,
    };
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, severityLevel, meta }) => {
        world.audited.push({ eventId, severityLevel, meta });
        return { success: async () => {}, fail: async () => {} };
      },
    });
    registerWorkItem({ actionsRegistry: world.actions, services, auditor });
    const { server } = await serveRoutes(httpAuth =>
      PromiseRouter().use(
        '/work-items',
        createWorkItemRouter({ ...services, httpAuth, auditor }),
        createWorkHistoryRouter({ ...services, httpAuth, auditor }),
      ),
    );
    world.#server = server;
    return world;
  }

  /** Lets a source show something, and waits until it is settled. */
  async show(place: Place, ...records: ActivityRecord[]): Promise<void> {
    this.#streams[place].addPage({ records });
    const run = await this.fixture.run();
    if (run.status !== 'completed') throw new Error(JSON.stringify(run));
  }

  /** Asks for an item of the tracker; as a service, if no User is given. */
  ask(
    key: string,
    userRef?: string,
    query: Record<string, string> = {},
  ): supertest.Test {
    return this.#get(encodeURIComponent(key), userRef, query);
  }

  /** Asks for the history of an item of the tracker. */
  askHistory(
    key: string,
    userRef?: string,
    query: Record<string, string> = {},
  ): supertest.Test {
    return this.#get(`${encodeURIComponent(key)}/history`, userRef, query);
  }

  #get(
    path: string,
    userRef: string | undefined,
    query: Record<string, string>,
  ): supertest.Test {
    return supertest(this.#server)
      .get(`/api/activity/work-items/jira/cloud/${path}`)
      .query(query)
      .set('authorization', authorizationOf(userRef));
  }

  /** The answer about an item that may be read. */
  async detail(key: string, userRef?: string): Promise<WorkItemDetail> {
    const { status, body } = await this.ask(key, userRef);
    if (status !== 200) throw new Error(JSON.stringify(body.error));
    return workItemDetailSchema.parse(body);
  }
}
