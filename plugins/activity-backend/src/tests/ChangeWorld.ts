import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import { everybodyIn } from '../harvest/mapPage';
import { settleWorkItems } from '../harvest/settleWorkItems';
import { toEventDraft } from '../records/eventDraft';
import { sortRecords } from '../records/sortRecords';
import { toStateDraft } from '../records/state/toStateDraft';
import { appendPage } from '../store/appendPage';
import { Database } from '../store/Database';
import { enqueueEveryChange } from '../store/flow/changes/changeQueue';
import { InternedIds } from '../store/InternedIds';
import { internPage } from '../store/internPage';
import { enqueueChanges } from '../store/operations/enqueueChanges';
import { holdGate } from '../store/operations/holdGate';
import { setManualLink } from '../store/operations/setManualLink';
import { sweepItems } from '../store/operations/sweepStream';
import { ActivitySeed } from './ActivitySeed';

/** A forge with one project, of which pages are stored as the harvest does, without its loop. */
export class ChangeWorld {
  readonly knex: Knex;
  readonly database: Database;
  readonly #place: { instanceId: number; projectId: number; unitId: number };

  private constructor(
    knex: Knex,
    place: { instanceId: number; projectId: number; unitId: number },
  ) {
    this.knex = knex;
    this.database = new Database(knex);
    this.#place = place;
  }

  static async create(knex: Knex): Promise<ChangeWorld> {
    const seed = await ActivitySeed.create(knex);
    const instanceId = await seed.instance('gitlab', 'acme');
    const { projectId, unitId } = await seed.project(instanceId, '30');
    await seed.stream('s', instanceId, projectId, {
      resource_id: 1,
      lease_token: 'token',
    });
    return new ChangeWorld(knex, { instanceId, projectId, unitId });
  }

  /**
   * Stores a page as a process does that has just begun.
   *
   * @param options.bots - ids of those whom the rules of that process take for bots
   * @param options.beforeCommit - is called when everything is written, and nobody else sees it yet
   */
  async write(
    records: readonly ActivityRecord[],
    {
      bots = [],
      beforeCommit = async () => {},
    }: { bots?: readonly string[]; beforeCommit?: () => Promise<void> } = {},
  ): Promise<void> {
    const { instanceId, projectId, unitId } = this.#place;
    const isBot = ({ name = '' }) => bots.includes(name.split(' ')[0]);
    const instance = 'gitlab/acme';
    const { events, states: told, ...gone } = sortRecords(records);
    const drafts = events.map(each => toEventDraft(each, instance, isBot));
    const states = told.map(each => toStateDraft(each, isBot));
    const viewpoint = { unitId, resourceId: 1 };
    const others = everybodyIn(states);
    const named = { instanceId, viewpoint, drafts, others };
    const ids = await internPage(this.database, named, new InternedIds());
    const page = {
      ...named,
      ...gone,
      instance,
      projectId,
      states,
      streamId: 's',
      leaseToken: 'token',
      direction: 'tail' as const,
      runIds: [],
      reloadRunId: undefined,
      malformed: 0,
      next: {},
      observedAt: 0,
      expectsNews: false,
    };
    await this.database.write('appendPage', tx =>
      appendPage(tx, page, ids, {
        onChanges: enqueueChanges,
        beforeCursor: beforeCommit,
      }),
    );
  }

  /** Ends a reload that has met none of the events whose number is divided by one. */
  async sweep(divisor: number): Promise<void> {
    const { unitId } = this.#place;
    const viewpoint = { unitId, resourceId: 1 };
    await this.database.write('sweep', async tx => {
      await holdGate(tx, 'exclusive');
      const ids = (await tx('events').orderBy('id').pluck('id')).map(Number);
      await sweepItems(
        tx,
        { runId: 'none', streamId: 's', viewpoint },
        ids.filter(id => id % divisor === 0),
        enqueueChanges,
      );
    });
  }

  /** Says whose an account is; if anybody has seen it yet. */
  async link(externalId: string, userRef: string | null): Promise<void> {
    const account = await this.knex('accounts')
      .where({ external_id: externalId })
      .first('id');
    if (!account) return;
    await this.database.write('link', tx =>
      setManualLink(tx, account.id, userRef),
    );
  }

  async settle(): Promise<void> {
    await settleWorkItems(this.database);
  }

  /** How changes have flowed, as it is kept. */
  async kept(): Promise<Record<string, unknown>[]> {
    return this.knex('change_flow').orderBy('change_id');
  }

  /** The same, made from nothing. */
  async rebuilt(): Promise<Record<string, unknown>[]> {
    await this.knex('change_flow').delete();
    await this.database.write('rebuild', enqueueEveryChange);
    await this.settle();
    return this.kept();
  }
}
