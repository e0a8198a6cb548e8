import type { Knex } from 'knex';
import type { Report } from '../checks/Report';
import { type GrowthPlan, streamId } from './GrowthPlan';
import type { Ledger, LedgerEntry } from './Ledger';

/** How long a lease lasts, in milliseconds. */
const leaseMs = 60_000;

/** Compares what three engines have stored with what their streams held. */
export async function checkEngines(
  report: Report,
  knex: Knex,
  ledger: Ledger,
  plan: GrowthPlan,
  {
    startAt,
    endAt,
    intervalMs,
  }: { startAt: number; endAt: number; intervalMs: number },
): Promise<void> {
  const entries = await ledger.read();
  checkPages(report, entries, plan);
  await checkEvents(report, knex, plan);
  await checkAuthors(report, knex, plan);
  const { claims, medianWaitMs, longestWaitMs } = await ledger.claims();
  report.print(
    `     ${claims} claims; due streams waited ${Math.round(
      medianWaitMs,
    )} ms for one at the median, ${longestWaitMs / 1000} s at most`,
  );
  report.print(
    `     reads to the end in each 10 s: ${readsOverTime(
      entries,
      startAt,
      endAt,
    ).join(' ')}`,
  );
  const gaps = [...entries.values()].map(entry =>
    longestGap(entry, startAt, endAt),
  );
  const longest = Math.max(...gaps) / 1000;
  const bar = (2 * intervalMs + leaseMs) / 1000;
  report.check(
    'longest time between two reads of a stream',
    longest <= bar,
    `${longest} s, at most ${bar} s`,
  );
}

const stepMs = 10_000;

function readsOverTime(
  entries: ReadonlyMap<string, LedgerEntry>,
  startAt: number,
  endAt: number,
): number[] {
  const counts = new Array(Math.ceil((endAt - startAt) / stepMs)).fill(0);
  for (const { reads } of entries.values()) {
    for (const at of reads) {
      const step = Math.floor((at - startAt) / stepMs);
      if (step < counts.length) counts[step] += 1;
    }
  }
  return counts;
}

/** The reload has a position of its own, and its streams jump to it. */
const reloaded = 'middle';

function checkPages(
  report: Report,
  entries: ReadonlyMap<string, LedgerEntry>,
  plan: GrowthPlan,
): void {
  const differences: string[] = [];
  let pages = 0;
  for (const [instance, streams] of plan.instances) {
    for (const stream of instance === reloaded ? [] : streams) {
      const id = streamId(instance, stream);
      const wanted = plan.pagesOf(stream);
      const stored = entries.get(id)?.pages ?? [];
      const isOnceEach =
        stored.length === wanted && stored.every((page, at) => page === at + 1);
      if (!isOnceEach) {
        differences.push(`${id} ${stored.join(' ')} instead of 1 to ${wanted}`);
      }
      pages += wanted;
    }
  }
  report.differences(
    'every page is applied once, in order',
    differences,
    `${pages} pages`,
  );
}

async function checkEvents(
  report: Report,
  knex: Knex,
  plan: GrowthPlan,
): Promise<void> {
  const rows = await knex('sightings as s')
    .join('units as u', 'u.id', 's.unit_id')
    .join('streams as st', 'st.project_id', 'u.project_id')
    .whereNull('s.gone_at')
    .groupBy('st.id')
    .select<{ id: string; n: string }[]>('st.id', knex.raw('count(*) AS n'));
  const stored = new Map(rows.map(row => [row.id, Number(row.n)]));
  const differences: string[] = [];
  let total = 0;
  for (const [instance, streams] of plan.instances) {
    for (const stream of streams) {
      const id = streamId(instance, stream);
      let wanted = 0;
      for (let page = 0; page < plan.pagesOf(stream); page += 1) {
        wanted += plan.eventsOf(stream, page);
      }
      total += wanted;
      if (stored.get(id) !== wanted) {
        differences.push(`${id} has ${stored.get(id)} instead of ${wanted}`);
      }
    }
  }
  report.differences(
    'every stream has its events',
    differences,
    `${stored.size} streams`,
  );
  const [{ n }] = await knex('events')
    .whereNull('removed_at')
    .count({ n: '*' });
  report.equal('events in all', Number(n), total);
}

async function checkAuthors(
  report: Report,
  knex: Knex,
  plan: GrowthPlan,
): Promise<void> {
  const rows = await knex('events as e')
    .join('accounts as a', 'a.id', 'e.account_id')
    .whereNull('e.removed_at')
    .groupBy('a.external_id')
    .select<{ name: string; n: string }[]>(
      'a.external_id as name',
      knex.raw('count(*) AS n'),
    );
  const stored = new Map(rows.map(row => [row.name, Number(row.n)]));
  const wanted = new Map<string, number>();
  for (const stream of [...plan.instances.values()].flat()) {
    for (const [name, n] of plan.authorsOf(stream)) {
      wanted.set(name, (wanted.get(name) ?? 0) + n);
    }
  }
  const names = [...new Set([...stored.keys(), ...wanted.keys()])];
  report.differences(
    'every author has their events',
    names.flatMap(name =>
      stored.get(name) === wanted.get(name)
        ? []
        : `${name} ${stored.get(name)} instead of ${wanted.get(name)}`,
    ),
    `${wanted.size} authors`,
  );
}

/** The longest time without a read to the end, from the first moment to the last, in milliseconds. */
function longestGap(
  { reads }: LedgerEntry,
  startAt: number,
  endAt: number,
): number {
  const moments = [startAt, ...reads, endAt];
  return Math.max(
    ...moments.slice(1).map((moment, at) => moment - moments[at]),
  );
}
