import type { Database, Tx } from '../store/Database';
import { holdGate } from '../store/operations/holdGate';
import type { Reattributed } from '../store/rollups/storedDefinitions';
import { refreshRollupScopes } from '../store/rollups/refreshRollupScopes';
import type { ActivitySeed } from './ActivitySeed';
import { middle } from './rollupRecords';

/** Refs of its Components; the projects belong to them by turns. */
export const components = ['component:default/web', 'component:default/api'];
const groups = [
  'group:default/guild',
  'group:default/red',
  'group:default/blue',
];
const users = ['user:default/ana', 'user:default/bo', 'user:default/cy'];

/** A System of two Components, and a guild of two teams, each of the three with one member. */
export async function seedCompany(seed: ActivitySeed): Promise<void> {
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
}

/** Whose and what the events of a small company are, which changes. */
export class RollupCompany {
  readonly #database: Database;
  readonly #projects: readonly { unitId: number }[];

  constructor(database: Database, projects: readonly { unitId: number }[]) {
    this.#database = database;
    this.#projects = projects;
  }

  async link(accountIndex: number, user: number | undefined): Promise<void> {
    await this.#attribute(async tx => {
      const ids = await tx('accounts')
        .orderBy('id')
        .select<{ id: number }[]>('id');
      if (ids.length === 0) return { accountIds: [] };
      const { id } = ids[accountIndex % ids.length];
      await tx('accounts')
        .where({ id })
        .update({ user_ref: user === undefined ? null : users[user] });
      return { accountIds: [id] };
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
      return { unitIds: [unitId] };
    });
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

  /** @param change - tells what it has changed if it is only links or only mappings */
  async #attribute(
    change: (tx: Tx) => Promise<Reattributed | void>,
  ): Promise<void> {
    await this.#database.write('attribute', async tx => {
      await holdGate(tx, 'exclusive');
      const reattributed = await change(tx);
      await refreshRollupScopes(tx, reattributed ?? undefined);
    });
  }
}
