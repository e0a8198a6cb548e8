import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';
import { organisationYear } from './Question';
import { timeQuestion } from './timeQuestion';

/** Asks for the heatmap of everything while what was just harvested is not counted beforehand yet. */
export async function measureFreshRead(
  session: BenchSession,
  figures: Figures,
  rounds: number,
): Promise<void> {
  const timing = await timeQuestion(session, organisationYear, {
    rounds,
    cached: false,
  });
  if ('note' in timing) throw new Error(timing.note);
  figures.add({
    name: 'heatmap right after ordinary harvests',
    value: timing.p50,
    unit: 'ms',
    details: {
      quantile: 'p50',
      p95: Number(timing.p95.toPrecision(4)),
      scope: organisationYear.scope.name,
      days: organisationYear.days,
      rounds: timing.rounds,
    },
  });
}
