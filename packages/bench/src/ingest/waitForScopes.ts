import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';

const barSeconds = 30;
const longestSeconds = 1800;
const everyMs = 250;

/**
 * How long nothing may have been outdated before that counts as the end: longer than it takes until the backend looks again
 * whether more scopes have become wide.
 */
const quietMs = 20_000;

/** Waits until all wide scopes are counted beforehand, and says how long that took from now on. */
export async function waitForScopes(
  session: BenchSession,
  figures: Figures,
): Promise<void> {
  const { world, database } = session;
  session.tell('Waiting for the wide scopes');
  const figure = {
    name: 'wide scopes built after the fill',
    unit: 's',
    ...(world.db === 'pg' && { atMost: barSeconds }),
  };
  const outcome = await database.look(watchScopes);
  if (typeof outcome === 'string') {
    figures.add({ ...figure, value: null, note: outcome });
  } else {
    const { seconds, ...details } = outcome;
    figures.add({ ...figure, value: seconds, details });
  }
}

interface BuiltScopes {
  seconds: number;
  /** How much of that passed before anything was counted. */
  idleSeconds: number;
  scopes: number;
  slices: number;
}

/** @returns how it went, or why it cannot be told */
async function watchScopes(knex: Knex): Promise<BuiltScopes | string> {
  if (!(await knex.schema.hasTable('rollup_marks'))) {
    return 'this backend counts nothing beforehand';
  }
  const start = performance.now();
  const first = await countScopes(knex);
  let busySince: number | undefined;
  let doneAt: number | undefined;
  while (performance.now() - start < longestSeconds * 1000) {
    const { marks, scopes, slices } = await countScopes(knex);
    const now = performance.now();
    if (marks < first.marks || slices > first.slices) busySince ??= now;
    const isDone = marks === 0 && scopes > 0 && slices > 0;
    doneAt = isDone ? doneAt ?? now : undefined;
    if (doneAt !== undefined && now - doneAt >= quietMs) {
      const seconds = secondsFrom(start, doneAt);
      const idleSeconds = secondsFrom(start, busySince ?? doneAt);
      return { seconds, idleSeconds, scopes, slices };
    }
    await sleep(everyMs);
  }
  return `not done after ${longestSeconds} s`;
}

function secondsFrom(start: number, end: number): number {
  return Number(((end - start) / 1000).toFixed(2));
}

async function countScopes(
  knex: Knex,
): Promise<{ marks: number; scopes: number; slices: number }> {
  const countOf = async (table: string) => {
    const [row] = await knex(table).count({ n: '*' });
    return Number(row.n);
  };
  return {
    marks: await countOf('rollup_marks'),
    scopes: await countOf('rollup_scopes'),
    slices: await countOf('rollup_slices'),
  };
}
