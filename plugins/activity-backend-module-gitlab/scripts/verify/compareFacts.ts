import {
  type ComparedFacts,
  describeStored,
  describeTruth,
} from '../../src/__testUtils__/compareWithTruth';
import type { CompanyTruth } from '../../src/__testUtils__/CompanyTruth';
import type { FoldedRecords } from '../../src/__testUtils__/foldRecords';

const mostShown = 3;

/**
 * Compares every row of some projects.
 *
 * @param say - told of the figures and of the first rows that differ
 * @returns how many differ
 */
export function compareFacts(
  stored: FoldedRecords,
  truth: CompanyTruth,
  paths: ReadonlySet<string>,
  say: (line: string) => void,
): number {
  const left = describeTruth(truth, path => paths.has(path));
  const right = describeStored(stored);
  const kinds = Object.keys(left) as (keyof ComparedFacts)[];
  return (
    kinds.reduce(
      (sum, kind) => sum + compare(kind, left[kind], right[kind], say),
      0,
    ) + compareCommits(stored, truth, paths, say)
  );
}

/** Those that a branch leads to; others are kept as they were, until a reload. */
function compareCommits(
  stored: FoldedRecords,
  truth: CompanyTruth,
  paths: ReadonlySet<string>,
  say: (line: string) => void,
): number {
  const rows = truth
    .rows('events')
    .filter(({ type, project }) => type === 'commit' && paths.has(project));
  const lost = new Set(
    rows.flatMap(({ branch, sha }) => (branch === null ? [sha] : [])),
  );
  const expected = rows
    .filter(({ sha }) => !lost.has(sha))
    .map(({ sha, occurredAt, offset, branch, parents }) =>
      [sha, Date.parse(occurredAt), offset, branch, parents].join(' '),
    );
  const found = [...stored.events.values()].flatMap(
    ({ key, type, occurredAt, offsetMinutes, branch, commit }) => {
      if (type !== 'commit' || lost.has(key)) return [];
      const parents = commit?.parents.length;
      return [
        [key, occurredAt, offsetMinutes, branch?.name, parents].join(' '),
      ];
    },
  );
  return compare('commits', [...new Set(expected)], found, say);
}

function compare(
  name: string,
  expected: readonly string[],
  actual: readonly string[],
  say: (line: string) => void,
): number {
  const left = new Set(expected);
  const right = new Set(actual);
  const missing = expected.filter(row => !right.has(row));
  const wrong = actual.filter(row => !left.has(row));
  say(
    `${name}: ${expected.length} are true, ${actual.length} are stored, ${missing.length} of the former and ${wrong.length} of the latter alone`,
  );
  for (const row of missing.slice(0, mostShown)) say(`  true   ${row}`);
  for (const row of wrong.slice(0, mostShown)) say(`  stored ${row}`);
  return missing.length + wrong.length;
}
