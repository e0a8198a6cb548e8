import type { Harvester } from '../../src/__testUtils__/Harvester';

type Row = Record<string, unknown>;

const mostShown = 3;

/**
 * Compares every row.
 *
 * @param say - told of the figures and of the first rows that differ
 * @throws Error if any does
 */
export function compareWithTruth(
  harvester: Harvester,
  say: (line: string) => void,
): void {
  const truth = harvester.trueRows();
  const stored = harvester.rows();
  const differences =
    compare('issues', truth.items, stored.items, 'id', say) +
    compare('events', truth.events, stored.events, 'key', say) +
    stored.malformed.length;
  if (differences > 0) throw new Error(`${differences} rows differ`);
}

function compare(
  name: string,
  expected: readonly Row[],
  actual: readonly Row[],
  key: string,
  say: (line: string) => void,
): number {
  const left = new Map(expected.map(row => [row[key], JSON.stringify(row)]));
  const right = new Map(actual.map(row => [row[key], JSON.stringify(row)]));
  const ids = new Set([...left.keys(), ...right.keys()]);
  const different = [...ids].filter(id => left.get(id) !== right.get(id));
  say(
    `${name}: ${left.size} are true, ${right.size} are stored, ${different.length} differ`,
  );
  for (const id of different.slice(0, mostShown)) {
    say(`  true   ${left.get(id)}\n  stored ${right.get(id)}`);
  }
  return different.length;
}
