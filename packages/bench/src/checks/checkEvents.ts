import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import type { Query } from '../backend/ActivityApi';
import type { Random } from '../repository/Random';
import { countTruth } from '../truth/countTruth';
import {
  classNames,
  type ClassName,
  type TrueCommit,
} from '../truth/GitCommit';
import { cellOf, dateOf } from '../truth/localClock';
import type { AnswerClock } from '../questions/AnswerClock';
import type { NumbersContext } from './checkNumbers';
import type { Range } from '../questions/ranges';
import type { Scope } from '../questions/Scope';

/** Lists the events behind some cells and days, page by page, and compares each with git. */
export async function checkEvents(
  context: NumbersContext,
  scope: Scope,
  clock: AnswerClock,
  range: Range,
  random: Random,
): Promise<void> {
  const include = random.chance(0.5) ? [...classNames] : [];
  const how = include.length > 0 ? 'all' : 'default';
  const { report } = context;
  const name = `events of ${scope.name}, ${clock.timezone}, ${range.name}, ${how}`;
  await report.attempt(name, async () => {
    const { differences, figures } = await compareSome(
      context,
      { scope, clock, range, include },
      random,
    );
    report.differences(name, differences, figures.join(', '));
  });
}

interface EventsQuestion {
  scope: Scope;
  clock: AnswerClock;
  range: Range;
  include: ClassName[];
}

async function compareSome(
  { api }: NumbersContext,
  { scope, clock, range, include }: EventsQuestion,
  random: Random,
): Promise<{ differences: string[]; figures: string[] }> {
  const { from, to } = range;
  const truth = countTruth(
    scope.commits,
    clock.wallOf,
    commit => clock.isInRange(commit, from, to),
    include,
  );
  const { timezone } = clock;
  const query = { ...scope.query, timezone, from, to, include };
  const behind = (isMeant: (wall: number) => boolean) =>
    truth.commits.filter((_, index) => isMeant(truth.walls[index]));
  const differences: string[] = [];
  const figures: string[] = [];
  const compare = async (name: string, narrow: Query, meant: TrueCommit[]) => {
    // Small pages, so that there are several.
    const limit = Math.max(1, Math.min(500, Math.ceil(meant.length / 3)));
    const listed = await api.allEvents({ ...query, ...narrow, limit });
    const found = compareList(listed.items, meant);
    if (listed.total !== meant.length) found.push(`total ${listed.total}`);
    differences.push(...found.map(text => `${name}: ${text}`));
    figures.push(`${name} ${meant.length}`);
  };
  for (const cell of chooseCells(truth.cells, random)) {
    const [weekday, hour] = [Math.floor(cell / 24), cell % 24];
    const meant = behind(wall => cellOf(wall) === cell);
    await compare(`cell ${weekday}/${hour}`, { weekday, hour }, meant);
  }
  for (const date of chooseDates([...truth.days.keys()], random)) {
    const meant = behind(wall => dateOf(wall) === date);
    await compare(date, { date }, meant);
  }
  return { differences, figures };
}

/** What a list says otherwise than it should. */
export function compareList(
  items: readonly ActivityEvent[],
  meant: readonly TrueCommit[],
): string[] {
  const expected = new Map(meant.map(commit => [commit.sha, commit]));
  const seen = new Set<string>();
  const differences: string[] = [];
  let last = Infinity;
  for (const { sha = '', occurredAt, branch, flags } of items) {
    const commit = expected.get(sha);
    const at = Date.parse(occurredAt);
    if (seen.has(sha)) differences.push(`${sha} twice`);
    seen.add(sha);
    if (at > last) differences.push(`${sha} is newer than the one before`);
    last = at;
    if (!commit) {
      differences.push(`${sha} does not belong here`);
    } else {
      const classes = classNames.filter(name => commit.classes.has(name));
      const actual = [at / 1000, branch, ...flags].join(' ');
      const wanted = [commit.authoredAt, commit.branch, ...classes].join(' ');
      if (actual !== wanted) {
        differences.push(`${sha} is ${actual} for ${wanted}`);
      }
    }
  }
  for (const sha of expected.keys()) {
    if (!seen.has(sha)) differences.push(`${sha} is missing`);
  }
  return differences;
}

/** Some with events, the fullest among them, and one without. */
function chooseCells(cells: readonly number[], random: Random): number[] {
  const filled = [...cells.keys()].filter(cell => cells[cell] > 0);
  const empty = [...cells.keys()].filter(cell => cells[cell] === 0);
  const fullest = cells.indexOf(Math.max(...cells));
  const some = filled.length > 0 ? [fullest, random.pick(filled)] : [];
  return [...new Set([...some, ...empty.slice(0, 1)])];
}

function chooseDates(dates: readonly string[], random: Random): string[] {
  if (dates.length === 0) return [];
  return [...new Set([random.pick(dates), random.pick(dates)])];
}
