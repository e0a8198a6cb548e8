import {
  createFakeSource,
  createFakeStream,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { RollupBuilder } from '../building/RollupBuilder';
import { planWideScopes } from '../building/planWideScopes';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { askActivity } from './askActivity';
import { CatalogFixture, catalogEntity } from './CatalogFixture';
import { HarvestFixture } from './HarvestFixture';

/** How a Component names what is its own: by Jira project and facets, lists with commas. */
export interface Naming {
  projects: string;
  components?: string;
  labels?: string;
}

/** An item of a project with as many events as it has, at each hour one. */
export interface Item {
  project: string;
  id: number;
  events: number;
  facets: string[];
}

const start = Date.UTC(2026, 0, 5);
const hour = 3_600_000;

/** A tracker with two projects, and Components that are made of parts of them. */
export class FacetWorld {
  readonly fixture: HarvestFixture;
  readonly #catalog: CatalogFixture;
  readonly #streams: Map<string, FakeStream>;
  readonly #names = new Map<string, Naming>();
  readonly #items = new Map<string, Item>();

  private constructor(knex: Knex, projects: string[]) {
    this.#streams = new Map(
      projects.map(key => [
        key,
        createFakeStream({
          project: { id: key, name: key, locators: [`jira:${key}`] },
          resource: 'issues',
        }),
      ]),
    );
    this.#catalog = new CatalogFixture(knex, []);
    this.fixture = new HarvestFixture(
      knex,
      [
        createFakeSource({
          source: 'jira',
          instance: 'cloud',
          streams: [...this.#streams.values()],
        }),
      ],
      { loop: { afterRead: () => this.#catalog.sync.attributeNew() } },
    );
  }

  static async create(knex: Knex, projects: string[]): Promise<FacetWorld> {
    const world = new FacetWorld(knex, projects);
    await world.fixture.run();
    return world;
  }

  /** Lets the source show an item as it is from now on, with all of its events. */
  async show(item: Item): Promise<void> {
    this.#items.set(`${item.project}-${item.id}`, item);
    this.#streams.get(item.project)!.addPage({ records: recordsOf(item) });
    await this.fixture.run();
  }

  /** Lets the source lose an item, and reloads. */
  async lose(project: string, id: number): Promise<void> {
    this.#items.delete(`${project}-${id}`);
    for (const [key, stream] of this.#streams) {
      const items = [...this.#items.values()].filter(
        item => item.project === key,
      );
      stream.setPages(items.map(item => ({ records: recordsOf(item) })));
    }
    await this.fixture.run('reload', true);
  }

  /** Lets a Component name what is its own. */
  async name(component: string, naming: Naming): Promise<void> {
    this.#names.set(component, naming);
    this.#catalog.entities = [...this.#names].map(([name, it]) =>
      catalogEntity('Component', name, {
        annotations: {
          'jira/project-key': it.projects,
          ...(it.components && { 'jira/component': it.components }),
          ...(it.labels && { 'jira/label': it.labels }),
        },
      }),
    );
    await this.#catalog.sync.sync();
  }

  /** Counts beforehand what can be. */
  async build(): Promise<void> {
    const { knex, database } = this.fixture;
    await knex('applied_settings').where({ name: 'rollups.planned' }).delete();
    await planWideScopes(database, 1);
    await new RollupBuilder(database).build({ quietMs: 0, longestMs: 0 });
  }

  /** What is answered for each Component. */
  async counted(): Promise<Record<string, number>> {
    const services = {
      database: this.fixture.database,
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 1, defaultZone: 'UTC' },
      ensureEntity: async () => {},
      now: () => start,
    };
    const totals: Record<string, number> = {};
    for (const name of this.#names.keys()) {
      const { total } = await getHeatmap(
        services,
        mockCredentials.service(),
        askActivity({
          entity: `component:default/${name}`,
          from: '2026-01-01',
          to: '2026-03-01',
        }),
      );
      totals[name] = total;
    }
    return totals;
  }

  /** What should be answered, found by looking at each item. */
  expected(): Record<string, number> {
    const totals = [...this.#names].map(([name, naming]) => {
      const projects = listOf(naming.projects);
      const facets = [
        ...listOf(naming.components).map(it => `component:${it}`),
        ...listOf(naming.labels).map(it => `label:${it}`),
      ];
      const own = [...this.#items.values()].filter(
        item =>
          projects.includes(item.project) &&
          (facets.length === 0 ||
            item.facets.some(it => facets.includes(it.toLowerCase()))),
      );
      return [name, own.reduce((sum, { events }) => sum + events, 0)];
    });
    return Object.fromEntries(totals);
  }
}

function recordsOf({ project, id, events, facets }: Item): EventRecord[] {
  return Array.from({ length: events }, (_, n) => ({
    kind: 'event',
    type: n === 0 ? 'item_created' : 'item_commented',
    key: `${project}-${id}-${n}`,
    occurredAt: start + (id * 24 + n) * hour,
    actor: {
      identity: 'account',
      id: `actor-${n % 2}`,
      name: `Actor ${n % 2}`,
    },
    facets,
  }));
}

function listOf(text: string = ''): string[] {
  return text
    .toLowerCase()
    .split(',')
    .map(it => it.trim())
    .filter(it => it !== '');
}
