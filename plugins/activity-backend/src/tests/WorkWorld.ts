import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import { settlePortion, settleWorkItems } from '../harvest/settleWorkItems';
import { createBotRule } from '../records/botRule';
import type { StateKind } from '../records/state/StateDraft';
import { toStateDraft, type StateRecord } from '../records/state/toStateDraft';
import { Database } from '../store/Database';
import { appendStates } from '../store/state/appendStates';
import { removeStates } from '../store/state/removeStates';
import { stateTables } from '../store/state/stateTables';
import { enqueueEveryWorkItem } from '../store/workItems/workItemQueue';
import { ActivitySeed } from './ActivitySeed';

const isBot = createBotRule([]);

/** A database with one project to which work is written as pages do, without the harvest. */
export class WorkWorld {
  readonly knex: Knex;
  readonly database: Database;
  readonly instanceId: number;
  readonly projectId: number;
  readonly unitId: number;

  constructor(
    knex: Knex,
    place: { instanceId: number; projectId: number; unitId: number },
  ) {
    this.knex = knex;
    this.database = new Database(knex);
    this.instanceId = place.instanceId;
    this.projectId = place.projectId;
    this.unitId = place.unitId;
  }

  static async create(knex: Knex): Promise<WorkWorld> {
    const seed = await ActivitySeed.create(knex);
    const instanceId = await seed.instance('jira', 'cloud');
    await knex('resources').insert({ id: 1, name: 'issues' });
    const place = await seed.project(instanceId, '20');
    return new WorkWorld(knex, { instanceId, ...place });
  }

  /** Forgets all work. */
  async clear(): Promise<void> {
    for (const { name, search } of Object.values(stateTables)) {
      for (const table of search) await this.knex(table.name).delete();
      await this.knex(name).delete();
    }
    for (const table of [
      'record_sightings',
      'work_item_links',
      'work_item_nodes',
      'work_item_units',
      'work_item_spans',
      'work_item_delivery',
      'work_item_flow',
      'change_flow',
      'flow_days',
      'settle_work_items',
      'settle_changes',
      'settle_work_names',
    ]) {
      await this.knex(table).delete();
    }
  }

  /** Stores what a page shows; nobody is named in it. */
  async write(...records: ActivityRecord[]): Promise<void> {
    const drafts = records.map(it => toStateDraft(it as StateRecord, isBot));
    await this.database.write('page', tx =>
      appendStates(
        tx,
        drafts,
        {
          viewpoint: { unitId: this.unitId, resourceId: 1 },
          projectId: this.projectId,
        },
        { instanceId: this.instanceId, runId: null, observedAt: 0 },
        {
          accountOf: () => {
            throw new Error('There are no accounts here');
          },
        },
      ),
    );
  }

  /** Takes out what a tombstone names. */
  async remove(kind: StateKind, ...externalIds: string[]): Promise<void> {
    const { instanceId } = this;
    await this.database.write('bury', tx =>
      removeStates(
        tx,
        { kind, instanceId, externalIds, reason: 'deleted' },
        async () => {},
      ),
    );
  }

  /** A part of the project, or of another one. */
  async addUnit(filter: string, projectId = this.projectId): Promise<number> {
    const [{ id }] = await this.knex('units')
      .insert({ project_id: projectId, filter })
      .returning('id');
    return id;
  }

  /** @returns whether there may be more */
  async settlePortion(limit: number): Promise<boolean> {
    const taken = await this.database.write('settle', tx =>
      settlePortion(tx, limit),
    );
    return taken >= limit;
  }

  async settle(): Promise<void> {
    await settleWorkItems(this.database);
  }

  /** Has everything settled from nothing. */
  async rebuild(): Promise<void> {
    await this.knex('work_item_nodes').delete();
    await this.knex('work_item_units').delete();
    await this.database.write('rebuild', enqueueEveryWorkItem);
    await this.settle();
  }

  /** The number of an item, by its id of the source. */
  async idOf(externalId: string): Promise<number> {
    const row = await this.knex('work_items')
      .where({ external_id: externalId })
      .first('id');
    return Number(row.id);
  }

  /** External ids of the items that wait to be settled. */
  async queued(): Promise<string[]> {
    return this.knex('settle_work_items as q')
      .join('work_items as i', 'i.id', 'q.item_id')
      .orderBy('i.external_id')
      .distinct()
      .pluck('i.external_id');
  }
}
