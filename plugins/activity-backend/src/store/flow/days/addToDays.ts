import type { DayCounts } from '../../../flow/days/DayChange';
import {
  addCounts,
  isNothing,
  type DayEntry,
} from '../../../flow/days/DayLedger';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readRows } from '../../scopedEvents/Sql';

const key = { scope_id: 'integer', day: 'integer', base: 'integer' } as const;

const counts = {
  arrived: 'integer',
  started: 'integer',
  completed: 'integer',
  progress_in: 'integer',
  progress_out: 'integer',
  estimated: 'integer',
  estimate: 'double precision',
} as const;

/**
 * Adds to `flow_days`; days of which nothing is left are deleted. There is one writer at a time (`holdWorkItems`), so that sums can be
 * made here, where they come out the same on every engine and in every order.
 *
 * @param entries - each day once, in the order of the key
 */
export async function addToDays(
  tx: Tx,
  entries: readonly DayEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const stored = new Map(
    (await readDays(tx, entries)).map(row => [nameOf(toKey(row)), row]),
  );
  const sums = entries.map(entry => {
    const row = stored.get(nameOf(keyOf(entry)));
    return {
      key: keyOf(entry),
      sum: row ? addCounts(toCounts(row), entry.counts) : entry.counts,
    };
  });
  await deleteDays(
    tx,
    sums.filter(({ sum }) => isNothing(sum)).map(it => it.key),
  );
  await upsertDays(
    tx,
    sums
      .filter(({ sum }) => !isNothing(sum))
      .map(it => [...it.key, ...toValues(it.sum)]),
  );
}

type Key = readonly [scopeId: number, day: number, base: number];

function keyOf({ scopeId, day, isBase }: DayEntry): Key {
  return [scopeId, day, isBase ? 1 : 0];
}

function toKey({ scope_id: scopeId, day, base }: DbDayRow): Key {
  return [scopeId, day, base];
}

function nameOf(of: Key): string {
  return of.join('/');
}

function toValues(of: DayCounts): number[] {
  return [
    of.arrived,
    of.started,
    of.completed,
    of.progressIn,
    of.progressOut,
    of.estimated,
    of.estimate,
  ];
}

function toCounts(row: DbDayRow): DayCounts {
  return {
    arrived: row.arrived,
    started: row.started,
    completed: row.completed,
    progressIn: row.progress_in,
    progressOut: row.progress_out,
    estimated: row.estimated,
    estimate: row.estimate,
  };
}

async function readDays(
  tx: Tx,
  entries: readonly DayEntry[],
): Promise<DbDayRow[]> {
  return readRows<DbDayRow>(tx, {
    text: `
      SELECT d.* FROM ${jsonRows(tx, 'r', key)} CROSS JOIN flow_days AS d
      WHERE d.scope_id = r.scope_id AND d.day = r.day AND d.base = r.base`,
    bindings: [JSON.stringify(entries.map(keyOf))],
  });
}

async function deleteDays(tx: Tx, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.raw(
    `DELETE FROM flow_days WHERE (scope_id, day, base) IN (
       SELECT r.scope_id, r.day, r.base FROM ${jsonRows(tx, 'r', key)}
     )`,
    [JSON.stringify(keys)],
  );
}

async function upsertDays(
  tx: Tx,
  rows: readonly (readonly number[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(counts);
  const list = [...Object.keys(key), ...names].join(', ');
  await tx.raw(
    `INSERT INTO flow_days (${list})
     SELECT ${list} FROM ${jsonRows(tx, 'r', { ...key, ...counts })}
     WHERE true ORDER BY scope_id, day, base
     ON CONFLICT (scope_id, day, base) DO UPDATE SET ${names
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [JSON.stringify(rows)],
  );
}

type DbDayRow = Record<keyof typeof key | keyof typeof counts, number>;
