import type { ActivityApi } from '../backend/ActivityApi';
import { countTruth, type TrueCounts } from '../truth/countTruth';
import { classNames, type ClassName } from '../truth/GitCommit';
import type { AnswerClock } from '../questions/AnswerClock';
import {
  compareCalendar,
  compareCounts,
  compareHeatmap,
} from './compareAnswers';
import { countContributors } from '../questions/countContributors';
import { datesOf } from '../questions/datesOf';
import type { Range } from '../questions/ranges';
import type { Report } from './Report';
import type { Scope } from '../questions/Scope';

/** By default, and with everything brought back. */
const includes: { name: string; include: readonly ClassName[] }[] = [
  { name: 'all', include: classNames },
  { name: 'default', include: [] },
];

/** What checks of numbers need. */
export interface NumbersContext {
  api: ActivityApi;
  report: Report;
  /** Names of Users by address. */
  users: ReadonlyMap<string, string>;
}

/**
 * Asks a question in both ways and by all three routes, and compares every cell, day, total and count of people with git.
 */
export async function checkNumbers(
  context: NumbersContext,
  scope: Scope,
  clock: AnswerClock,
  range: Range,
): Promise<void> {
  const name = `numbers of ${scope.name}, ${clock.timezone}, ${range.name}`;
  await context.report.attempt(name, async () => {
    const { differences, figures } = await compare(
      context,
      scope,
      clock,
      range,
    );
    context.report.differences(name, differences, figures.join(', '));
  });
}

async function compare(
  context: NumbersContext,
  scope: Scope,
  clock: AnswerClock,
  range: Range,
): Promise<{ differences: string[]; figures: string[] }> {
  const differences: string[] = [];
  const figures: string[] = [];
  let inScope: number | undefined;
  for (const { name, include } of includes) {
    const truth = countTruth(
      scope.commits,
      clock.wallOf,
      commit => clock.isInRange(commit, range.from, range.to),
      include,
    );
    const found = await askAll(context, scope, clock, range, include, truth);
    const all = truth.total + sum(Object.values(truth.excluded));
    if (all !== (inScope ?? all)) found.push(`${all} for ${inScope} in scope`);
    inScope = all;
    differences.push(...found.map(text => `${name}: ${text}`));
    figures.push(describe(name, truth));
  }
  return { differences, figures };
}

async function askAll(
  { api, users }: NumbersContext,
  scope: Scope,
  clock: AnswerClock,
  range: Range,
  classes: readonly ClassName[],
  truth: TrueCounts,
): Promise<string[]> {
  const { from, to } = range;
  // Work items only can be of the class bulk, but a caller who wants everything names it as well.
  const include = classes.length > 0 ? [...classes, 'bulk'] : [];
  const { timezone } = clock;
  const query = { ...scope.query, timezone, from, to, include };
  const contributors = countContributors(truth.commits, users);
  const list = await api.events({ ...query, limit: 1 });
  return [
    ...compareHeatmap(await api.heatmap(query), truth, contributors),
    ...compareCalendar(
      await api.calendar(query),
      truth,
      contributors,
      datesOf(range, clock),
    ),
    ...compareCounts(list, truth).map(text => `events: ${text}`),
  ];
}

function describe(name: string, { total, excluded }: TrueCounts): string {
  const out = Object.entries(excluded).filter(([, count]) => count > 0);
  return [
    `${name} ${total}`,
    ...out.map(([what, count]) => `${count} ${what}`),
  ].join(' + ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
