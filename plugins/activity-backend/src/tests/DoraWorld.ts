import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import { keepDoraServices } from '../catalog/keepDoraServices';
import type { DoraSettings } from '../dora/rules/DoraSettings';
import type { ServiceFacts } from '../dora/facts/ServiceFacts';
import { settleDora } from '../harvest/settleDora';
import { settleWorkItems } from '../harvest/settleWorkItems';
import type { Database } from '../store/Database';
import { readServiceFacts } from '../store/dora/facts/readServiceFacts';
import { enqueueEveryService } from '../store/dora/queue/enqueueServices';
import { ChangeWorld } from './ChangeWorld';

/** Tables that facts of services are read from, and those that hold them. */
const told = [
  'sightings',
  'events',
  'record_sightings',
  'work_item_values',
  'work_item_spans',
  'work_item_units',
  'work_item_nodes',
  'work_item_flow',
  'work_items',
  'work_item_changes',
  'change_links',
  'change_commits',
  'change_flow',
  'changes',
  'deployment_changes',
  'deployments',
  'reported_deployments',
  'reported_incidents',
];
const found = [
  'settle_dora',
  'dora_deployments',
  'dora_changes',
  'dora_incidents',
];

/** The Component that tests are about. */
export const webRef = 'component:default/web';

/** A forge with one project, which is all of a Component, and is also where its incidents are told. */
export class DoraWorld {
  readonly changes: ChangeWorld;
  readonly settings: DoraSettings = {
    deployments: [],
    fixes: { branches: ['hotfix/*'], labels: ['hotfix'] },
  };

  private constructor(changes: ChangeWorld) {
    this.changes = changes;
  }

  static async create(knex: Knex): Promise<DoraWorld> {
    const world = new DoraWorld(await ChangeWorld.create(knex));
    await knex('catalog_entities').insert({
      ref: webRef,
      kind: 'component',
      title: 'Web',
    });
    const units = await knex('units').select('id');
    await knex('unit_components').insert(
      units.map(({ id }) => ({
        unit_id: id,
        component_ref: webRef,
        mapped_by: 'annotation',
      })),
    );
    await world.keep();
    return world;
  }

  get knex(): Knex {
    return this.changes.knex;
  }

  get database(): Database {
    return this.changes.database;
  }

  async write(...records: readonly ActivityRecord[]): Promise<void> {
    await this.changes.write(records);
  }

  /** Makes services of what the catalog says. */
  async keep(): Promise<void> {
    await keepDoraServices(this.database, this.settings);
  }

  /** The Component says what its deployments and incidents are. */
  async say(says: {
    deployments?: string | null;
    incidents?: string | null;
  }): Promise<void> {
    await this.knex('catalog_entities').where({ ref: webRef }).update(says);
    await this.keep();
  }

  async settle(): Promise<void> {
    await settleWorkItems(this.database);
    await settleDora(this.database);
  }

  async serviceId(): Promise<number> {
    const row = await this.knex('dora_services').where({ ref: webRef }).first();
    return row.id;
  }

  async facts(): Promise<ServiceFacts> {
    const id = await this.serviceId();
    return this.database.read('facts', tx => readServiceFacts(tx, id));
  }

  /** The same, made from nothing. */
  async rebuilt(): Promise<ServiceFacts> {
    await this.forget(found);
    await this.database.write('rebuild', enqueueEveryService);
    await this.settle();
    return this.facts();
  }

  /** Takes out everything but the Component. */
  async clear(): Promise<void> {
    await this.forget([...told, ...found]);
    await this.database.write('rebuild', enqueueEveryService);
    await this.settle();
  }

  async forget(tables: readonly string[]): Promise<void> {
    for (const table of tables) await this.knex(table).delete();
  }

  /** Facts by what people call things: deployments and changes by their numbers, incidents by their titles. */
  async story(): Promise<Story> {
    const facts = await this.facts();
    const numbers = async (table: string) => {
      const rows = await this.knex(table).select('id', 'number');
      return new Map(rows.map(row => [Number(row.id), Number(row.number)]));
    };
    const changes = await numbers('changes');
    const deployments = await numbers('deployments');
    const nameOf = (key: string | null) => {
      const [kind, id] = key?.split(':') ?? [];
      return kind === 'deployment' ? deployments.get(Number(id))! : key;
    };
    return {
      deployments: facts.deployments.map(({ key, changes: n, ...fact }) => [
        nameOf(key),
        n,
        ...fact.failed,
        ...fact.rework,
      ]),
      changes: Object.fromEntries(
        facts.changes.map(fact => [
          changes.get(fact.changeId)!,
          [nameOf(fact.deploymentKey), fact.linkedBy],
        ]),
      ),
      incidents: Object.fromEntries(
        facts.incidents.map(fact => [fact.title, nameOf(fact.deploymentKey)]),
      ),
    };
  }
}

/** What has become of deployments, changes and incidents. */
export interface Story {
  /** Of each: what it is called, how many changes count for it, why it failed, why it is rework. */
  deployments: unknown[][];
  changes: Record<string, unknown[]>;
  incidents: Record<string, unknown>;
}
