import type { Selection } from '../../../scope/Selection';
import type { Tx } from '../../Database';
import { eventRow } from './eventRow';
import type { IndexRows } from './IndexRows';
import { peopleInUnitsRows } from './peopleInUnitsRows';
import { peopleRows, peopleSet, widePeopleSet } from './peopleRows';
import { plainSql } from '../Sql';
import { chosenUnits, unitRows, wideUnits } from './unitRows';

/** The rows of a scope, by the index with the fewest that are read in vain. */
export function scopeRows(
  tx: Tx,
  { scope, seenIn }: Pick<Selection, 'scope' | 'seenIn'>,
): IndexRows {
  if (scope.kind === 'all') return allRows(seenIn);
  if (scope.kind === 'units') {
    return unitRows(tx, chosenUnits(tx, scope.unitIds), seenIn);
  }
  if (scope.kind === 'wide' && scope.of === 'units') {
    return unitRows(tx, wideUnits(scope), seenIn);
  }
  const people =
    scope.kind === 'wide'
      ? widePeopleSet(scope)
      : peopleSet(tx, scope.stretches);
  return (
    peopleInUnitsRows(tx, people, seenIn) ?? peopleRows(tx, people, seenIn)
  );
}

function allRows(seenIn: IndexRows['seenIn']): IndexRows {
  return {
    ...eventRow,
    sets: [],
    drivers: [],
    conditions: [
      'e.removed_at IS NULL',
      'e.bucket >= t.low_bucket',
      'e.bucket < t.high_bucket',
    ].map(plainSql),
    seenIn,
  };
}
