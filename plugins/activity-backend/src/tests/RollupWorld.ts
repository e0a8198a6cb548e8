import type { Knex } from 'knex';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { settleQueue } from '../harvest/settleClasses';
import { everybodyIn } from '../harvest/mapPage';
import { toEventDraft } from '../records/eventDraft';
import { toStateDraft } from '../records/state/toStateDraft';
import { appendPage } from '../store/appendPage';
import { Database } from '../store/Database';
import { InternedIds } from '../store/InternedIds';
import { internPage } from '../store/internPage';
import { enqueueChanges } from '../store/operations/enqueueChanges';
import { holdGate } from '../store/operations/holdGate';
import { sweepItems } from '../store/operations/sweepStream';
import { markEverything } from '../store/rollups/rollupState';
import { ActivitySeed } from './ActivitySeed';
import { components, RollupCompany, seedCompany } from './RollupCompany';
import {
  changeRecord,
  commitRecord,
  deedRecord,
  squashRecord,
  squashTombstone,
  toCensus,
  toTombstone,
} from './rollupRecords';

/** What a page says. */
export interface WorldPage {
  project: number;
  /** Commits by number, the work of several being the same. */
  commits: number[];
  /** Changes by number and revision; a later revision may be by somebody else and at another time. */
  changes: { number: number; revision: number }[];
  /** Changes that were squashed, by number and revision, and those of them that are gone. */
  squashes: { number: number; revision: number }[];
  unsquashed: number[];
  /** What was done to work items, by number: often much at once. */
  deeds: number[];
  /** Work items that are gone, by number. */
  gone: number[];
  /** A work item that is told to have had nothing done to it but that. */
  listed?: { item: number; deeds: number[] };
  /** Whether a pattern makes bots of those who are called `tool`. */
  toolsAreBots: boolean;
  /** Breaks off before the transaction is committed. */
  crash: boolean;
}

/** A small company whose repositories change, and what is counted of them. */
export class RollupWorld {
  readonly database: Database;
  readonly company: RollupCompany;
  readonly #knex: Knex;
  readonly #builder: RollupBuilder;
  readonly #projects: { id: number; unitId: number; instanceId: number }[] = [];

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.database = new Database(knex);
    this.company = new RollupCompany(this.database, this.#projects);
    this.#builder = new RollupBuilder(this.database);
  }

  static async create(knex: Knex): Promise<RollupWorld> {
    const world = new RollupWorld(knex);
    const seed = await ActivitySeed.create(knex);
    await seedCompany(seed);
    for (const [index, source] of ['git', 'git', 'gitlab'].entries()) {
      const instanceId = await seed.instance(source, `i${index}`);
      const { projectId, unitId } = await seed.project(
        instanceId,
        `p${index}`,
        [components[index % 2]],
      );
      await seed.stream(`s${index}`, instanceId, projectId, {
        resource_id: 1,
        lease_token: 'token',
      });
      world.#projects.push({ id: projectId, unitId, instanceId });
    }
    return world;
  }

  /** Stores a page as the harvest does. */
  async append(page: WorldPage): Promise<void> {
    const { id, unitId, instanceId } = this.#projects[page.project];
    const instance = `x/${page.project}`;
    const isBot = (actor: { name?: string }) =>
      page.toolsAreBots && actor.name === 'tool';
    const drafts = [
      ...page.commits.map(number => commitRecord(number, page.project)),
      ...page.changes.map(({ number, revision }) =>
        changeRecord(number, revision),
      ),
      ...page.deeds.map(deedRecord),
    ].map(record => toEventDraft(record, instance, isBot));
    const beforeCursor = async () => {
      if (page.crash) throw new Error('power cut');
    };
    const states = page.squashes.map(({ number, revision }) =>
      toStateDraft(squashRecord(number, revision), isBot),
    );
    const named = {
      instanceId,
      viewpoint: { unitId, resourceId: 1 },
      drafts,
      others: everybodyIn(states),
    };
    const ids = await internPage(this.database, named, new InternedIds());
    const appended = {
      ...named,
      instance,
      projectId: id,
      states,
      tombstones: [
        ...page.gone.map(toTombstone),
        ...page.unsquashed.map(squashTombstone),
      ],
      censuses: page.listed ? [toCensus(page.listed)] : [],
      streamId: `s${page.project}`,
      leaseToken: 'token',
      direction: 'tail' as const,
      runIds: [],
      reloadRunId: undefined,
      malformed: 0,
      next: {},
      observedAt: 0,
    };
    const listeners = { onChanges: enqueueChanges, beforeCursor };
    // Rightly or not, as it may be wherever a stream goes on.
    let expectsNews = drafts.length % 2 === 1;
    await this.database
      .write('appendPage', tx => {
        const expected = { ...appended, expectsNews };
        expectsNews = false;
        return appendPage(tx, expected, ids, listeners);
      })
      .catch(error => {
        if (!page.crash) throw error;
      });
  }

  /** Takes every n-th event out of a project. */
  async sweep(project: number, every: number): Promise<void> {
    const { unitId } = this.#projects[project];
    await this.database.write('sweep', async tx => {
      await holdGate(tx, 'exclusive');
      const rows = await tx('sightings')
        .where({ unit_id: unitId })
        .orderBy('event_id')
        .select<{ event_id: number }[]>('event_id');
      await sweepItems(
        tx,
        {
          runId: 'none',
          streamId: `s${project}`,
          viewpoint: { unitId, resourceId: 1 },
        },
        rows
          .map(row => Number(row.event_id))
          .filter((_, index) => index % every === 0),
        enqueueChanges,
      );
    });
  }

  async settle(): Promise<void> {
    await settleQueue(this.database, { items: 3, windowMs: 60_000 });
  }

  /** Makes every scope with an event a wide one. */
  async plan(): Promise<void> {
    await this.#knex('applied_settings')
      .where({ name: 'rollups.planned' })
      .delete();
    await planWideScopes(this.database, 1);
  }

  async build(options: { abort?: boolean } = {}): Promise<void> {
    const signal = options.abort ? AbortSignal.timeout(3) : undefined;
    await this.#builder.build({ quietMs: 0, longestMs: 0 }, signal);
  }

  /** Everything that is counted beforehand, in order. */
  async rollupRows(): Promise<object[]> {
    const rows = await this.#knex('scope_rollup')
      .orderBy(['scope_id', 'grain', 'class', 'month'])
      .select('*');
    return rows.map(row => ({ ...row, counts: row.counts.toString('hex') }));
  }

  /** Has everything counted again with the next build. */
  async markEverything(): Promise<void> {
    await this.database.write('markEverything', markEverything);
  }
}
