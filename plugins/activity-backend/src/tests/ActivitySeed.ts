import type { EventType } from '@activity-insights/plugin-activity-common';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { kindOf } from '../store/eventKinds';
import { internUnitSets, unitSetKey } from '../store/operations/internUnitSets';
import { noteBranches } from '../store/operations/noteBranches';

/** An event as tests describe it. */
export interface SeedEvent {
  /** ISO instant, or UTC epoch milliseconds. */
  at: string | number;
  type?: EventType;
  accountId?: number;
  /** Minutes east of UTC. */
  authorOffset?: number;
  class?: number;
  branch?: string;
  /** Units in which it is seen. */
  units?: number[];
  /** Units in which it was seen. */
  goneFrom?: number[];
  removed?: boolean;
  title?: string;
  url?: string;
}

const quarterMs = 900_000;
const believedOffset = 14 * 60;

/** Fills an empty database with what reads need, row by row, without the harvest. */
export class ActivitySeed {
  readonly #knex: Knex;
  #lastEvent = 0;
  #lastAccount = 0;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** A seed for a new database with the plugin's tables. */
  static async create(knex: Knex): Promise<ActivitySeed> {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@activity-insights/plugin-activity-backend',
        'migrations',
      ),
    });
    return new ActivitySeed(knex);
  }

  async instance(source: string, instance: string): Promise<number> {
    return this.#insert('instances', { source, instance });
  }

  /** A project with its unit, mapped to Components. */
  async project(
    instanceId: number,
    externalId: string,
    componentRefs: string[] = [],
  ): Promise<{ projectId: number; unitId: number }> {
    const projectId = await this.#insert('projects', {
      instance_id: instanceId,
      external_id: externalId,
      name: `Project ${externalId}`,
      url: `https://code.example/${externalId}`,
      locators: '[]',
      component_refs: '[]',
    });
    const unitId = await this.#insert('units', { project_id: projectId });
    for (const ref of componentRefs) {
      await this.#knex('unit_components').insert({
        unit_id: unitId,
        component_ref: ref,
        mapped_by: 'config',
      });
    }
    return { projectId, unitId };
  }

  async account(
    instanceId: number,
    options: { userRef?: string; name?: string; kind?: 'human' | 'bot' } = {},
  ): Promise<number> {
    this.#lastAccount += 1;
    return this.#insert('accounts', {
      instance_id: instanceId,
      external_id: `account-${this.#lastAccount}`,
      name: options.name ?? `Account ${this.#lastAccount}`,
      name_key: options.name?.toLowerCase() ?? null,
      kind: options.kind ?? 'human',
      user_ref: options.userRef ?? null,
    });
  }

  async entity(ref: string, timeZone?: string): Promise<void> {
    const kind = ref.split(':')[0];
    await this.#knex('catalog_entities').insert({
      ref,
      kind,
      title: ref,
      time_zone: timeZone ?? null,
    });
  }

  async relation(
    from: string,
    type: 'childOf' | 'ownedBy' | 'partOf',
    to: string,
  ): Promise<void> {
    const row = { from_ref: from, type, to_ref: to };
    await this.#knex('catalog_relations').insert(row);
  }

  /** @param valid - buckets, or ISO instants */
  async membership(
    userRef: string,
    groupRef: string,
    valid: { from?: string; to?: string } = {},
  ): Promise<void> {
    await this.#knex('memberships').insert({
      user_ref: userRef,
      group_ref: groupRef,
      valid_from: valid.from ? bucketOf(Date.parse(valid.from)) : null,
      valid_to: valid.to ? bucketOf(Date.parse(valid.to)) : null,
    });
  }

  async stream(
    id: string,
    instanceId: number,
    projectId: number,
    state: Record<string, unknown> = {},
  ): Promise<void> {
    await this.#knex('streams').insert({
      id,
      instance_id: instanceId,
      project_id: projectId,
      resource: 'commits',
      enabled: true,
      backfill_done: true,
      next_due_at: 0,
      consecutive_failures: 0,
      coverage_complete: true,
      ...state,
    });
  }

  /** @returns the ids, in order */
  async events(instanceId: number, events: SeedEvent[]): Promise<number[]> {
    const keys = events.map(({ units = [] }) => unitSetKey(units));
    const unitSets = await this.#knex.transaction(async tx => {
      const branches = events.flatMap(({ branch }) => branch ?? []);
      await noteBranches(tx, branches);
      return internUnitSets(
        tx,
        keys.filter(key => key !== ''),
      );
    });
    const rows = events.map((event, index) => ({
      ...this.#eventRow(instanceId, event),
      unit_set_id: unitSets.get(keys[index]) ?? null,
    }));
    const sightings = events.flatMap((event, index) =>
      sightingRows(event, rows[index]),
    );
    await this.#knex.batchInsert('events', rows, 200);
    await this.#knex.batchInsert('sightings', sightings, 500);
    return rows.map(({ id }) => id);
  }

  #eventRow(instanceId: number, event: SeedEvent) {
    this.#lastEvent += 1;
    const { authorOffset, type = 'commit' } = event;
    const at = toInstant(event.at);
    const believed =
      authorOffset !== undefined && Math.abs(authorOffset) <= believedOffset;
    return {
      id: this.#lastEvent,
      natural_key: `key-${this.#lastEvent}`,
      kind: kindOf(type),
      instance_id: instanceId,
      account_id: event.accountId ?? null,
      occurred_at: at,
      bucket: bucketOf(at),
      author_offset: authorOffset ?? null,
      author_bucket: believed ? bucketOf(at + authorOffset * 60_000) : null,
      class: event.class ?? 0,
      sha: type === 'commit' ? `sha-${this.#lastEvent}` : null,
      branch: event.branch ?? null,
      title: event.title ?? `Title ${this.#lastEvent}`,
      url: event.url ?? null,
      content_hash: 'hash',
      observed_at: at,
      removed_at: event.removed ? at : null,
    };
  }

  async #insert(table: string, row: object): Promise<number> {
    const [{ id }] = await this.#knex(table).insert(row).returning('id');
    return id;
  }
}

function sightingRows(
  event: SeedEvent,
  row: {
    id: number;
    bucket: number;
    class: number;
    kind: number;
    account_id: number | null;
    author_bucket: number | null;
    unit_set_id: number | null;
    branch: string | null;
  },
) {
  const { bucket, class: bits, kind } = row;
  const toRow = (unitId: number, goneAt: number | null) => ({
    event_id: row.id,
    unit_id: unitId,
    bucket,
    class: bits,
    kind,
    account_id: row.account_id,
    author_bucket: row.author_bucket,
    unit_set_id: row.unit_set_id,
    event_branch: row.branch,
    gone_at: goneAt,
  });
  return [
    ...(event.units ?? []).map(unitId => toRow(unitId, null)),
    ...(event.goneFrom ?? []).map(unitId => toRow(unitId, 1)),
  ];
}

function toInstant(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

function bucketOf(at: number): number {
  return Math.floor(at / quarterMs);
}
