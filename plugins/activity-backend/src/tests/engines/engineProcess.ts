import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import knexFactory from 'knex';
import { HarvestLoop } from '../../harvest/HarvestLoop';
import { reapRuns } from '../../harvest/reapRuns';
import { SourceRegistry } from '../../harvest/SourceRegistry';
import { createBotRule } from '../../records/botRule';
import { Database } from '../../store/Database';
import { keepRollups } from '../../tasks/keepRollups';
import { startDueRuns } from '../../tasks/startDueRuns';
import { HarvestUseCases } from '../../usecases/harvest/HarvestUseCases';
import { engineSettingsSchema } from './EngineSettings';
import { GrowingStream } from './GrowingStream';

/**
 * One replica of the harvest as a process of its own, on a PostgreSQL that others work on as well: for tests that kill and
 * pause it. Takes its settings as JSON in the first argument. Its parent says `{ reload: { source, instance } }` and hears
 * `{ reload: 'started' | 'refused' }`; it ends with its parent, and in order on SIGTERM.
 */
const settings = engineSettingsSchema.parse(JSON.parse(process.argv[2]));
const taskEveryMs = 5_000;

function log(level: string) {
  return (message: string) => {
    process.stdout.write(
      `${new Date().toISOString()} ${settings.name} ${level} ${message}\n`,
    );
  };
}

const logger: LoggerService = {
  debug: () => {},
  info: log('info'),
  warn: log('warn'),
  error: log('error'),
  child: () => logger,
};
const auditor: AuditorService = {
  createEvent: async () => ({ success: async () => {}, fail: async () => {} }),
};
const permissions: PermissionsService = {
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
};

const knex = knexFactory({
  client: 'pg',
  connection: settings.connection,
  pool: { min: 0, max: 10 },
});
const database = new Database(knex);
const registry = new SourceRegistry();

/** Streams are numbered from 1 on, over all instances in their order. */
function addSources(): number {
  let count = 0;
  for (const [instance, size] of Object.entries(settings.instances)) {
    const first = count + 1;
    const streams = Array.from(
      { length: size },
      (_, index) => new GrowingStream(first + index, settings),
    );
    count += size;
    registry.addSource({
      source: 'git',
      instance,
      enabled: true,
      frequencyMs: settings.frequencyMs,
      listStreams: async () => streams,
    });
  }
  return count;
}

const streams = addSources();
const loop = new HarvestLoop({
  database,
  logger,
  auditor,
  registry,
  parallelism: settings.parallelism,
  sweepGuard: 0.3,
  lookbackMs: 730 * 24 * 3_600_000,
  isBot: createBotRule([]),
  now: Date.now,
  syncCatalog: async () => {},
  afterRead: async () => {},
});
const harvest = new HarvestUseCases({
  database,
  permissions,
  auditor,
  instances: () => registry.sources,
  wake: () => loop.wake(),
});

const ending = new AbortController();

/** What the scheduler of the portal would do, on every replica instead of one. */
async function doTasks(): Promise<void> {
  await startDueRuns(database, harvest);
  await reapRuns({ database, logger, auditor });
  await keepRollups(database, ending.signal);
}

let tasks = Promise.resolve();
const timer = setInterval(() => {
  tasks = tasks
    .then(doTasks)
    .catch(error => logger.error(`A task failed: ${error}`));
}, taskEveryMs);

async function end(): Promise<void> {
  clearInterval(timer);
  ending.abort();
  await loop.stop();
  await tasks;
  await knex.destroy();
  process.exit(0);
}

async function reload(scope: { source: string; instance: string }) {
  try {
    const run = await harvest.request({
      id: randomUUID(),
      mode: 'reload',
      scope,
      force: false,
      trigger: 'manual',
      triggeredBy: `user:default/${settings.name}`,
    });
    process.send?.({ reload: 'started', runId: run.id });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    process.send?.({ reload: 'refused' });
  }
}

process.on('message', (message: { reload?: never }) => {
  if (message.reload) reload(message.reload);
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', end);

async function begin(): Promise<void> {
  loop.start();
  await loop.listStreams();
  logger.info(`Reads ${streams} streams`);
  process.send?.({ ready: true });
}

begin();
