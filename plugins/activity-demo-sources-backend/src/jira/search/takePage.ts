import { Match, MatchPosition } from './Match';

type Compare = (a: MatchPosition, b: MatchPosition) => number;

/** So many matches of all lists together, beginning after a position, and whether there are more. */
export function takeAfter(
  lists: readonly (readonly Match[])[],
  compare: Compare,
  after: MatchPosition | undefined,
  limit: number,
): { matches: Match[]; isLast: boolean } {
  const heads = lists.flatMap(list => {
    const start = after ? firstAfter(list, after, compare) : 0;
    return list.slice(start, start + limit + 1);
  });
  heads.sort(compare);
  return { matches: heads.slice(0, limit), isLast: heads.length <= limit };
}

/** So many matches of all lists together, beginning with the one at an offset, and how many there are in all. */
export function takeFrom(
  lists: readonly (readonly Match[])[],
  compare: Compare,
  startAt: number,
  limit: number,
): { matches: Match[]; total: number } {
  const heads = lists.flatMap(list => list.slice(0, startAt + limit));
  heads.sort(compare);
  return {
    matches: heads.slice(startAt, startAt + limit),
    total: lists.reduce((sum, list) => sum + list.length, 0),
  };
}

/** The place of the first match behind a position in a list that is in order. */
export function firstAfter(
  list: {
    readonly length: number;
    at(place: number): MatchPosition | undefined;
  },
  position: MatchPosition,
  compare: Compare,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(list.at(middle)!, position) > 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
