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
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { registerActions } from '../actions/registerActions';
import { createFlowItemsRouter } from '../http/flow/createFlowItemsRouter';
import { createFlowRouter } from '../http/flow/createFlowRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { catalogEntity, CatalogFixture, member } from './CatalogFixture';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';
import { ServedRoutes } from './ServedRoutes';
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

/**
 * The routes and actions about flow, on a tracker with three projects (WEB is that of the Component web, SEC of secret, FREE of none)
 * and a forge with two (one of web, one of secret). The Group harbour owns web and has three members (ada, ben, cy), pair owns nothing
 * and has two (ada, dot). Web is New York's, and waits in Review.
 */
export class FlowServer extends ServedRoutes {
  readonly fixture: HarvestFixture;
  readonly #catalog: CatalogFixture;
  readonly #streams: Record<Place, FakeStream>;

  private constructor(knex: Knex) {
    super('/flow');
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
    const { auditor, actionsRegistry } = world;
    const services = {
      database: world.fixture.database,
      permissions: workPermissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => now,
    };
    await world.serve(httpAuth =>
      PromiseRouter().use(
        '/flow',
        createFlowRouter({ ...services, httpAuth, auditor }),
        createFlowItemsRouter({ ...services, httpAuth, auditor }),
      ),
    );
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
    return new FlowClient(this.clientOptions(userRef));
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
}
