import { classNames, type ClassName, type TrueCommit } from './GitCommit';
import { cellOf, dateOf } from './localClock';

/** What an answer has to say. */
export interface TrueCounts {
  total: number;
  excluded: Record<ClassName, number>;
  /** 168 numbers, Monday 00:00 first. */
  cells: number[];
  /** By date, without empty days. */
  days: Map<string, number>;
  /** What is counted. */
  commits: TrueCommit[];
  /** Of each that is counted, in the same order: wall time as seconds. */
  walls: number[];
}

/**
 * Counts the commits of a question.
 *
 * @param commits - of the entity that is asked about
 * @param wallOf - what the clock of the answer shows for a commit, as seconds
 * @param isInRange - whether the question is about that time
 * @param include - the classes that are counted as well
 */
export function countTruth(
  commits: readonly TrueCommit[],
  wallOf: (commit: TrueCommit) => number,
  isInRange: (commit: TrueCommit) => boolean,
  include: readonly ClassName[],
): TrueCounts {
  const counts: TrueCounts = {
    total: 0,
    excluded: { bots: 0, copies: 0, merges: 0 },
    cells: new Array(168).fill(0),
    days: new Map(),
    commits: [],
    walls: [],
  };
  const { excluded, cells, days } = counts;
  for (const commit of commits.filter(isInRange)) {
    const outBy = classNames.find(
      name => commit.classes.has(name) && !include.includes(name),
    );
    if (outBy) {
      excluded[outBy] += 1;
    } else {
      const wall = wallOf(commit);
      const date = dateOf(wall);
      counts.total += 1;
      cells[cellOf(wall)] += 1;
      days.set(date, (days.get(date) ?? 0) + 1);
      counts.commits.push(commit);
      counts.walls.push(wall);
    }
  }
  return counts;
}
