import { ItemId, TeamId } from '../../model';
import { SortValue } from '../jql/JqlContext';

/** An item that a query has found: no more than is needed to sort and to name it. */
export interface Match {
  readonly id: ItemId;
  readonly team: TeamId;
  /** In the team's project. */
  readonly number: number;
  readonly values: readonly SortValue[];
}

/** Where one page ends and the next begins. */
export type MatchPosition = Pick<Match, 'id' | 'values'>;

/** Compares by the terms of an order; what is empty stands last where the rest rises, and equal ones by their ids. */
export function compareMatches(
  descending: readonly boolean[],
): (a: MatchPosition, b: MatchPosition) => number {
  return (a, b) => {
    for (let term = 0; term < descending.length; term++) {
      const order = compareValues(a.values[term], b.values[term]);
      if (order !== 0) {
        return descending[term] ? -order : order;
      }
    }
    return descending[0] ? b.id - a.id : a.id - b.id;
  };
}

function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()];
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
