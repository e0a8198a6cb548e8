import { isDeepStrictEqual } from 'node:util';
import { heatmapSchema } from '@activity-insights/plugin-activity-common';
import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';
import { median } from '../measures/statistics';
import { queryHeatmap } from './plainSql';
import { askedZone, organisationYear, rangeOf } from './Question';
import { timeQuestion } from './timeQuestion';

const sqlRounds = 5;

/** How many times faster than plain SQL the heatmap has to be, with so many events at least. */
const ratioBar = { ratio: 50, events: 10_000_000 };

/**
 * Compares the heatmap of everything over a year with the SQL that a dashboard would use, at the same time and of the same
 * events.
 *
 * @throws Error if the two give different numbers
 */
export async function measurePlainSql(
  session: BenchSession,
  figures: Figures,
  rounds: number,
): Promise<void> {
  const { api, database, questions, world } = session;
  const { db } = world;
  const range = rangeOf(organisationYear, world.now, 0);
  const { text } = await api.send('GET', questions.same(organisationYear));
  const { matrix } = heatmapSchema.parse(JSON.parse(text));
  const sqlMs = await database.look(async knex => {
    const plain = await queryHeatmap(knex, db, range);
    if (!isDeepStrictEqual(plain, matrix)) {
      throw new Error('Plain SQL gives another heatmap than the backend');
    }
    const times: number[] = [];
    for (let round = 0; round < sqlRounds; round += 1) {
      const start = performance.now();
      await queryHeatmap(knex, db, range);
      times.push(performance.now() - start);
    }
    return median(times);
  });
  const timing = await timeQuestion(session, organisationYear, {
    rounds,
    cached: false,
  });
  if ('note' in timing) throw new Error(timing.note);
  const details = { scope: 'organisation', days: 365, timezone: askedZone };
  figures.add({
    name: 'plain SQL for the heatmap',
    value: sqlMs,
    unit: 'ms',
    details: { quantile: 'p50', ...details, rounds: sqlRounds },
  });
  const isBarred = db === 'pg' && world.events >= ratioBar.events;
  figures.add({
    name: 'plain SQL / uncached heatmap over HTTP',
    value: sqlMs / timing.p50,
    unit: '',
    ...(isBarred && { atLeast: ratioBar.ratio }),
    details: { ...details, heatmapMs: Number(timing.p50.toPrecision(4)) },
  });
}
