import type {
  FlowTile,
  FlowValue,
} from '@activity-insights/plugin-activity-common';
import type { Differences } from '../../work/comparing/Differences';
import type { Figure } from '../truth/Figure';

/** What of an answer is compared with a figure. */
type Answered = FlowValue & { explain?: Pick<FlowTile['explain'], 'excluded'> };

/**
 * Compares a number with what it should be.
 *
 * @param slack - by how many seconds it may be less: what is open has grown older while the question was answered
 */
export function compareFigure(
  differences: Differences,
  [kind, name]: [string, string],
  answer: Answered,
  figure: Figure,
  slack = 0,
): void {
  const { percentiles, few, explain } = answer;
  const near = (is: number | null | undefined, should: number | null) =>
    isNear(is, should, slack) ? should : is;
  const ofPercentiles =
    percentiles &&
    figure.percentiles &&
    (['p50', 'p75', 'p85', 'p95'] as const).map(percent =>
      near(percentiles[percent], figure.percentiles![percent]),
    );
  const { value, n, estimate, excluded } = figure;
  differences.same(
    kind,
    name,
    {
      value: near(answer.value, value),
      n: answer.n,
      percentiles: ofPercentiles ?? percentiles,
      few: few?.map((each, place) =>
        near(each.value, figure.few?.[place] ?? null),
      ),
      estimate: figure.estimate === undefined ? undefined : answer.estimate,
      excluded:
        explain &&
        Object.fromEntries(
          explain.excluded.map(({ code, count }) => [code, count]),
        ),
    },
    {
      value,
      n,
      percentiles: figure.percentiles && Object.values(figure.percentiles),
      few: figure.few,
      estimate,
      excluded: explain && excluded,
    },
  );
}

/** Whether a value is another one, or as much less as it may be. */
export function isNear(
  is: number | null | undefined,
  should: number | null,
  slack: number,
): boolean {
  if (typeof is !== 'number' || should === null) return is === should;
  const off = should - is;
  return off >= -1e-6 && off <= slack + 1e-6;
}
