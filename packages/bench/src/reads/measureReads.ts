import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';
import { planQuestions } from './planQuestions';
import type { Question } from './Question';
import { barOf } from './readBars';
import { timeQuestion } from './timeQuestion';

/** Puts every question, first with answers that the backend cannot remember, then with one that it can. */
export async function measureReads(
  session: BenchSession,
  figures: Figures,
  rounds: number,
): Promise<void> {
  for (const question of planQuestions(session.organisation)) {
    for (const cached of [false, true]) {
      await measureQuestion(session, figures, question, rounds, cached);
    }
  }
}

async function measureQuestion(
  session: BenchSession,
  figures: Figures,
  question: Question,
  rounds: number,
  cached: boolean,
): Promise<void> {
  const { name, scope, days, timezone } = question;
  const timing = await timeQuestion(session, question, { rounds, cached });
  const details = { scope: scope.name, days, timezone, cached };
  if ('note' in timing) {
    figures.add({ name, value: null, unit: 'ms', details, note: timing.note });
    return;
  }
  const { p50, p95, rounds: done, body } = timing;
  figures.add({
    name,
    value: p50,
    unit: 'ms',
    atMost: barOf(question, session.world.db, cached),
    details: {
      quantile: 'p50',
      p95: Number(p95.toPrecision(4)),
      ...details,
      rounds: done,
      total: JSON.parse(body).total,
    },
  });
}
