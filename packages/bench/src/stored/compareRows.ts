import { Differences } from '../work/comparing/Differences';
import type { ComparedRows } from './ComparedRows';

/** Compares rows of every kind: none may be missing, none too many, and none there twice. */
export function compareRows(
  expected: ComparedRows,
  actual: ComparedRows,
): Differences {
  const differences = new Differences();
  for (const kind of Object.keys(expected) as (keyof ComparedRows)[]) {
    differences.sameSet(kind, kind, actual[kind], expected[kind]);
    const twice = actual[kind].length - new Set(actual[kind]).size;
    if (twice > 0) differences.wrong(kind, `${twice} are there twice`);
  }
  return differences;
}
