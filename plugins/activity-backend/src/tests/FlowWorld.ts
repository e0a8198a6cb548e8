import type { Knex } from 'knex';
import { keepFlowScopes } from '../catalog/keepFlowScopes';
import type { StatusRules } from '../flow/rules/StatusRule';
import { enqueueEveryWorkItem } from '../store/workItems/workItemQueue';
import { WorkWorld } from './WorkWorld';

/** What the catalog says of an entity. */
export interface FlowEntity {
  timeZone?: string | null;
  statuses?: string | null;
  ownedBy?: string;
  childOf?: string;
}

/** Work of one project and of another, with Components that tests map and describe. */
export class FlowWorld {
  readonly work: WorkWorld;
  readonly knex: Knex;
  /** The whole of the project that items live in unless they say otherwise, and what is labelled there with Checkout. */
  readonly units: { web: number; checkout: number; elsewhere: number };
  settings: { defaultZone: string | undefined; statusRules: StatusRules } = {
    defaultZone: undefined,
    statusRules: new Map(),
  };

  constructor(work: WorkWorld, units: FlowWorld['units']) {
    this.work = work;
    this.knex = work.knex;
    this.units = units;
  }

  static async create(knex: Knex): Promise<FlowWorld> {
    const work = await WorkWorld.create(knex);
    await knex('projects').insert({
      id: 77,
      instance_id: work.instanceId,
      external_id: '21',
      name: 'Elsewhere',
      locators: '[]',
      component_refs: '[]',
    });
    return new FlowWorld(work, {
      web: work.unitId,
      checkout: await work.addUnit('label:checkout'),
      elsewhere: await work.addUnit('', 77),
    });
  }

  /** Makes Components of units: these and no others. */
  async map(components: Record<string, readonly number[]>): Promise<void> {
    await this.knex('unit_components').delete();
    const rows = Object.entries(components).flatMap(([ref, units]) =>
      units.map(unit => ({
        unit_id: unit,
        component_ref: ref,
        mapped_by: 'annotation',
      })),
    );
    if (rows.length > 0) await this.knex('unit_components').insert(rows);
  }

  async describe(ref: string, says: FlowEntity): Promise<void> {
    await this.knex('catalog_entities')
      .insert({
        ref,
        kind: ref.split(':')[0],
        title: ref,
        time_zone: says.timeZone ?? null,
        statuses: says.statuses ?? null,
      })
      .onConflict('ref')
      .merge();
    await this.knex('catalog_relations').where({ from_ref: ref }).delete();
    for (const type of ['ownedBy', 'childOf'] as const) {
      const to = says[type];
      if (to === undefined) continue;
      await this.knex('catalog_relations').insert({
        from_ref: ref,
        type,
        to_ref: to,
      });
    }
  }

  /** Keeps scopes and settles until nothing is left to do. */
  async settle(): Promise<void> {
    await keepFlowScopes(this.work.database, this.settings);
    await this.work.settle();
  }

  /** Forgets all that is kept of flow, and makes it anew from what is stored. */
  async rebuild(): Promise<void> {
    await this.forgetFlow();
    await this.work.database.write('rebuild', enqueueEveryWorkItem);
    await this.settle();
  }

  async forgetFlow(): Promise<void> {
    for (const table of [
      'work_item_flow',
      'flow_days',
      'flow_scope_units',
      'flow_scopes',
    ]) {
      await this.knex(table).delete();
    }
  }

  /** Forgets work, Components, flow and settings. */
  async clear(): Promise<void> {
    this.settings = { defaultZone: undefined, statusRules: new Map() };
    await this.work.clear();
    await this.forgetFlow();
    for (const table of [
      'unit_components',
      'catalog_entities',
      'catalog_relations',
    ]) {
      await this.knex(table).delete();
    }
  }

  /** Rows of `work_item_flow`. */
  async facts(): Promise<Record<string, unknown>[]> {
    const rows = await this.knex('work_item_flow').orderBy('item_id');
    return rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          // PostgreSQL gives long integers as text.
          typeof value === 'string' && /^-?\d+$/.test(value)
            ? Number(value)
            : value,
        ]),
      ),
    );
  }

  /** Rows of `flow_days`, by the refs of their scopes. */
  async days(): Promise<Record<string, unknown>[]> {
    const rows = await this.knex('flow_days as d')
      .join('flow_scopes as s', 's.id', 'd.scope_id')
      .orderBy(['s.ref', 'd.day', 'd.base'])
      .select('s.ref', 'd.*');
    return rows.map(({ scope_id: _, ...row }) => row);
  }

  /** The scopes as they are kept, by ref: zone and units. */
  async scopes(): Promise<
    Record<string, { zone: string; units: number[]; isBuilt: boolean }>
  > {
    const rows = await this.knex('flow_scopes').orderBy('ref');
    const units = await this.knex('flow_scope_units').orderBy('unit_id');
    return Object.fromEntries(
      rows.map(row => [
        row.ref,
        {
          zone: row.zone,
          units: units
            .filter(it => it.scope_id === row.id)
            .map(it => it.unit_id),
          isBuilt: row.built_to === null,
        },
      ]),
    );
  }
}
