import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import knexFactory, { type Knex } from 'knex';
import type { Report } from '../checks/Report';
import { PostgresServer } from '../database/PostgresServer';
import { buildEngine, engineMigrations } from './buildEngine';
import { checkEngines } from './checkEngines';
import { checkLogs, checkRuns } from './checkRuns';
import { disturb } from './disturb';
import type { EngineOptions } from './EngineOptions';
import { EngineProcess } from './EngineProcess';
import { GrowthPlan } from './GrowthPlan';
import { Ledger } from './Ledger';

const names = ['one', 'two', 'three'];
const leaseMs = 60_000;

/** So that a read finds a few new pages. */
const pagesPerInterval = 2;

/** Three engines on one database, disturbed without end, and in the end every page is there once. */
export async function verifyEngines(
  folder: string,
  options: EngineOptions,
  report: Report,
): Promise<void> {
  // The server of a root user runs as somebody else, who must get through.
  await chmod(folder, 0o711);
  const server = await PostgresServer.start(join(folder, 'postgres'));
  try {
    const knex = await openDatabase(server.port);
    try {
      await verify(folder, options, report, knex, server.port);
    } finally {
      await knex.destroy();
    }
  } finally {
    await server.stop();
  }
}

async function verify(
  folder: string,
  options: EngineOptions,
  report: Report,
  knex: Knex,
  port: number,
): Promise<void> {
  const program = await buildEngine(folder);
  const intervalMs = options.interval * 1000;
  const startAt = Date.now();
  const until = startAt + options.minutes * 60_000;
  const pageEveryMs = Math.round(intervalMs / pagesPerInterval);
  const plan = new GrowthPlan(options, { startAt, until, pageEveryMs });
  const ledger = new Ledger(knex);
  await ledger.open();
  const settings = {
    connection: addressOf(port, 'engines'),
    instances: plan.counts,
    seed: options.seed,
    ...plan.times,
    frequencyMs: intervalMs,
    parallelism: options.parallelism,
  };
  const logFile = (name: string) => join(folder, `engine-${name}.log`);
  const engines = names.map(
    name => new EngineProcess(name, program, settings, logFile(name)),
  );
  for (const engine of engines) engine.start();
  const ends: (number | string | undefined)[] = [];
  try {
    const done = await disturb(engines, until, line => report.print(line));
    report.print(`     ${done.kills} kills, ${done.pauses} pause`);
    const endAt = await untilCaughtUp(knex, until, 2 * intervalMs + leaseMs);
    report.check(
      'every stream is read to its end after the last page',
      endAt !== undefined,
      endAt === undefined
        ? 'not in time'
        : `${(endAt - until) / 1000} s after it came up`,
    );
    for (const engine of engines) ends.push(await engine.end(60_000));
    await checkEngines(report, knex, ledger, plan, {
      startAt,
      endAt: endAt ?? Date.now(),
      intervalMs,
    });
    await checkRuns(report, knex, done);
  } finally {
    await Promise.all(engines.map(engine => engine.kill()));
  }
  report.equal('ends in order', ends.join(' '), '0 0 0');
  const logs = await Promise.all(
    names.map(name => readFile(logFile(name), 'utf8')),
  );
  await checkLogs(report, knex, logs);
}

function addressOf(port: number, database: string): string {
  return `postgresql://bench@127.0.0.1:${port}/${database}`;
}

async function openDatabase(port: number): Promise<Knex> {
  const admin = knexFactory({
    client: 'pg',
    connection: addressOf(port, 'postgres'),
  });
  await admin.raw('CREATE DATABASE engines');
  await admin.destroy();
  const knex = knexFactory({
    client: 'pg',
    connection: addressOf(port, 'engines'),
  });
  await knex.migrate.latest({ directory: engineMigrations });
  return knex;
}

/** @returns when the last stream was read to its end after `until`; undefined if one was not in time */
async function untilCaughtUp(
  knex: Knex,
  until: number,
  withinMs: number,
): Promise<number | undefined> {
  while (Date.now() < until + withinMs) {
    const [{ n }] = await knex('streams')
      .where(late =>
        late
          .whereNull('last_success_at')
          .orWhere('last_success_at', '<=', until),
      )
      .count({ n: '*' });
    const [{ n: running }] = await knex('harvest_runs')
      .where({ mode: 'reload', status: 'running' })
      .count({ n: '*' });
    if (Number(n) === 0 && Number(running) === 0) return Date.now();
    await sleep(500);
  }
  return undefined;
}
