import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  HarvestRun,
  HarvestStream,
} from '@activity-insights/plugin-activity-common';
import type { ActivitySource } from '@activity-insights/plugin-activity-node';
import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { HarvestLoop, type HarvestLoopOptions } from '../harvest/HarvestLoop';
import { SourceRegistry } from '../harvest/SourceRegistry';
import { createBotRule } from '../records/botRule';
import { Database } from '../store/Database';
import { readHarvestStreams } from '../store/operations/readHarvestStreams';
import type { OpenAudit } from '../usecases/audited';
import { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';

/** The plugin's migrations, wherever tests run from. */
export const migrationsDirectory = resolve(__dirname, '../../migrations');

/** What tests may set of a replica. */
export interface HarvestFixtureOptions {
  sweepGuard?: number;
  botPatterns?: string[];
  lookbackMs?: number;
  retentionMs?: number;
  permissions?: PermissionsService;
  database?: Database;
  /** What the loop is told otherwise than below. */
  loop?: Partial<HarvestLoopOptions>;
}

/** One replica of the backend without HTTP and catalog, on a migrated database. */
export class HarvestFixture {
  readonly knex: Knex;
  readonly database: Database;
  readonly harvest: HarvestUseCases;
  readonly loop: HarvestLoop;
  readonly logger: LoggerService;
  /** Everything that was logged, as text. */
  readonly logged: string[] = [];
  /** Everything that was told to the audit trail, and how it ended. */
  readonly audited: AuditedEvent[] = [];
  readonly auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, severityLevel, meta }) => {
      const end = (outcome: AuditedEvent['outcome']) => async () => {
        this.audited.push({ eventId, severityLevel, meta, outcome });
      };
      return { success: end('succeeded'), fail: end('failed') };
    },
  });

  /** Opens audit events as routes do, in somebody's name. */
  readonly openAudit: OpenAudit = action => this.auditor.createEvent(action);

  constructor(
    knex: Knex,
    sources: readonly ActivitySource[],
    options: HarvestFixtureOptions = {},
  ) {
    this.knex = knex;
    this.database = options.database ?? new Database(knex);
    const registry = new SourceRegistry();
    for (const source of sources) registry.addSource(source);
    const log = (message: string) => this.logged.push(message);
    const logger: LoggerService = mockServices.logger.mock({
      info: log,
      warn: log,
      error: log,
      child: () => logger,
    });
    this.logger = logger;
    this.loop = new HarvestLoop({
      database: this.database,
      logger,
      registry,
      auditor: this.auditor,
      retentionMs: options.retentionMs,
      parallelism: 3,
      sweepGuard: options.sweepGuard ?? 1,
      lookbackMs: 730 * 24 * 3_600_000,
      isBot: createBotRule(options.botPatterns ?? []),
      now: Date.now,
      syncCatalog: async () => {},
      afterRead: async () => {},
      ...options.loop,
    });
    this.harvest = new HarvestUseCases({
      database: this.database,
      permissions: options.permissions ?? mockServices.permissions(),
      auditor: this.auditor,
      instances: () => registry.sources,
      wake: () => this.loop.wake(),
    });
  }

  /** Asks for a run of all streams. */
  async request(
    mode: 'incremental' | 'reload' = 'incremental',
    force: boolean = false,
  ): Promise<HarvestRun> {
    return this.harvest.request({
      id: randomUUID(),
      mode,
      scope: {},
      force,
      trigger: 'manual',
      triggeredBy: 'user:default/tester',
    });
  }

  /** Asks for a run, and waits until it has ended. */
  async run(
    mode: 'incremental' | 'reload' = 'incremental',
    force: boolean = false,
  ): Promise<HarvestRun> {
    this.loop.start();
    return this.ended((await this.request(mode, force)).id);
  }

  /** Waits until a run has ended. */
  async ended(id: string): Promise<HarvestRun> {
    for (;;) {
      const run = await this.harvest.get(id);
      if (run.status !== 'running') return run;
      await sleep(5);
    }
  }

  /** The state of every stream. */
  async streams(): Promise<HarvestStream[]> {
    return this.database.read('readHarvestStreams', tx =>
      readHarvestStreams(tx),
    );
  }

  /** What is stored, in a form that does not depend on ids and times. */
  async stored(): Promise<StoredActivity[]> {
    const rows = await this.knex('events as e')
      .leftJoin('accounts as a', 'a.id', 'e.account_id')
      .leftJoin('sightings as s', 's.event_id', 'e.id')
      .orderBy(['e.sha', 's.unit_id'])
      .select(
        'e.sha as key',
        'e.class',
        'e.branch',
        'e.title',
        'a.external_id as account',
        's.class as sighted_class',
        's.branch as sighted_branch',
        's.gone_at',
        'e.removed_at',
      );
    return rows.map(({ gone_at: goneAt, removed_at: removedAt, ...row }) => ({
      ...row,
      gone: goneAt !== null,
      removed: removedAt !== null,
    }));
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }
}

/** What the audit trail was told. */
export interface AuditedEvent {
  eventId: string;
  severityLevel: string | undefined;
  meta: object | undefined;
  outcome: 'succeeded' | 'failed';
}

/** One event in one unit. */
export interface StoredActivity {
  key: string;
  class: number;
  branch: string | null;
  title: string | null;
  account: string | null;
  sighted_class: number;
  sighted_branch: string | null;
  gone: boolean;
  removed: boolean;
}
