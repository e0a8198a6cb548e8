import type { Knex } from 'knex';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { settleQueue } from '../harvest/settleClasses';
import { toEventDraft } from '../records/eventDraft';
import { appendPage } from '../store/appendPage';
import { Database, type Tx } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import { holdGate } from '../store/operations/holdGate';
import { sweepItems } from '../store/operations/sweepStream';
import { markEverything } from '../store/rollups/rollupState';
import { refreshRollupScopes } from '../store/rollups/refreshRollupScopes';
import { ActivitySeed } from './ActivitySeed';
import { changeRecord, commitRecord, middle } from './rollupRecords';

const components = ['component:default/web', 'component:default/api'];
const groups = [
  'group:default/guild',
  'group:default/red',
  'group:default/blue',
];
const users = ['user:default/ana', 'user:default/bo', 'user:default/cy'];

/** What a page says. */
export interface WorldPage {
  project: number;
  /** Commits by number, the work of several being the same. */
  commits: number[];
  /** Changes by number and revision; a later revision may be by somebody else and at another time. */
  changes: { number: number; revision: number }[];
  /** Whether a pattern makes bots of those who are called `tool`. */
  toolsAreBots: boolean;
  /** Breaks off before the transaction is committed. */
  crash: boolean;
}

/** A small company whose repositories, teams and links change. */
export class RollupWorld {
  readonly database: Database;
  readonly #knex: Knex;
  readonly #builder: RollupBuilder;
  readonly #projects: { id: number; unitId: number; instanceId: number }[] = [];

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.database = new Database(knex);
    this.#builder = new RollupBuilder(this.database);
  }

  static async create(knex: Knex): Promise<RollupWorld> {
    const world = new RollupWorld(knex);
    const seed = await ActivitySeed.create(knex);
    for (const ref of [
      ...components,
      ...groups,
      ...users,
      'system:default/shop',
    ]) {
      await seed.entity(ref);
    }
    for (const ref of components) {
      await seed.relation(ref, 'partOf', 'system:default/shop');
      await seed.relation(ref, 'ownedBy', groups[1]);
    }
    await seed.relation(groups[1], 'childOf', groups[0]);
    await seed.relation(groups[2], 'childOf', groups[0]);
    for (const [index, user] of users.entries()) {
      await seed.membership(user, groups[index]);
    }
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
    const { unitId, instanceId } = this.#projects[page.project];
    const isBot = (actor: { name?: string }) =>
      page.toolsAreBots && actor.name === 'tool';
    const drafts = [
      ...page.commits.map(number => commitRecord(number, page.project)),
      ...page.changes.map(({ number, revision }) =>
        changeRecord(number, revision),
      ),
    ].map(record => toEventDraft(record, `x/${page.project}`, isBot));
    const crash: ChangeListener = async (changes, tx) => {
      await enqueueCopies(tx, changes);
      if (page.crash) throw new Error('power cut');
    };
    await this.database
      .write('appendPage', tx =>
        appendPage(
          tx,
          {
            streamId: `s${page.project}`,
            leaseToken: 'token',
            instanceId,
            viewpoint: { unitId, resourceId: 1 },
            direction: 'tail',
            runIds: [],
            reloadRunId: undefined,
            drafts,
            malformed: 0,
            next: {},
            observedAt: 0,
          },
          new Map(),
          crash,
        ),
      )
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
        (changes, inner) => enqueueCopies(inner, changes),
      );
    });
  }

  async settle(): Promise<void> {
    await settleQueue(this.database);
  }

  async link(accountIndex: number, user: number | undefined): Promise<void> {
    await this.#attribute(async tx => {
      const ids = await tx('accounts')
        .orderBy('id')
        .select<{ id: number }[]>('id');
      if (ids.length === 0) return;
      await tx('accounts')
        .where({ id: ids[accountIndex % ids.length].id })
        .update({ user_ref: user === undefined ? null : users[user] });
    });
  }

  /** Ends whatever memberships a User has, at some moment, and begins another one. */
  async move(user: number, group: number, at: number): Promise<void> {
    await this.#attribute(async tx => {
      const bucket = middle + at;
      await tx('memberships')
        .where({ user_ref: users[user], valid_to: null })
        .update({ valid_to: bucket });
      await tx('memberships').insert({
        user_ref: users[user],
        group_ref: groups[group],
        valid_from: bucket,
      });
    });
  }

  async reparent(group: number, parent: number | undefined): Promise<void> {
    await this.#relate(groups[group], 'childOf', parent, groups);
  }

  async own(component: number, group: number | undefined): Promise<void> {
    await this.#relate(components[component], 'ownedBy', group, groups);
  }

  async map(project: number, component: number | undefined): Promise<void> {
    await this.#attribute(async tx => {
      const { unitId } = this.#projects[project];
      await tx('unit_components').where({ unit_id: unitId }).delete();
      if (component !== undefined) {
        await tx('unit_components').insert({
          unit_id: unitId,
          component_ref: components[component],
          mapped_by: 'config',
        });
      }
    });
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

  async #relate(
    from: string,
    type: string,
    to: number | undefined,
    among: string[],
  ): Promise<void> {
    await this.#attribute(async tx => {
      await tx('catalog_relations').where({ from_ref: from, type }).delete();
      if (to !== undefined && among[to] !== from) {
        await tx('catalog_relations').insert({
          from_ref: from,
          type,
          to_ref: among[to],
        });
      }
    });
  }

  async #attribute(change: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.write('attribute', async tx => {
      await holdGate(tx, 'exclusive');
      await change(tx);
      await refreshRollupScopes(tx);
    });
  }
}
