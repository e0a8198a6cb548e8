import { PlaceHistory } from './PlaceHistory';

/** Older ones come first. */
const straight = (older: string, newer: string) => older < newer;

const unknown = () => false;

/**
 * Commits that arrive, by letter; `-` is one that is not known, and `!` before one says that it is a rollback. The answer has the number of what each
 * takes back, from 0, and `.` where it takes nothing back.
 */
function arrivals(
  commits: string,
  isAncestor: (older: string, newer: string) => boolean,
): string {
  const place = new PlaceHistory<number>(isAncestor);
  return commits
    .split(' ')
    .map((word, number) => {
      const sha = word.replace('!', '');
      const taken = place.arrive(
        sha === '-' ? null : sha,
        number,
        word.startsWith('!'),
      );
      return taken ?? '.';
    })
    .join(' ');
}

describe('PlaceHistory', () => {
  it.each([
    ['A', '.'],
    ['A B C', '. . .'],
    // The commit that is there.
    ['A B B', '. . .'],
    ['A B A', '. . 1'],
    // What was there last fails, also if it was the same commit once more.
    ['A B B A', '. . . 2'],
    // Forward again to what was taken back.
    ['A B A B', '. . 1 .'],
    ['A B C A B', '. . . 2 .'],
    // And back again.
    ['A B A B A', '. . 1 . 3'],
    // Step by step.
    ['A B C B A', '. . . 2 3'],
    ['A B C B C A', '. . . 2 . 4'],
  ])('tells %s without a history and with one', (commits, expected) => {
    expect(arrivals(commits, unknown)).toBe(expected);
    expect(arrivals(commits, straight)).toBe(expected);
  });

  it.each([
    // An ancestor that was never there itself.
    ['A C B', '. . 1'],
    // All that contains it has gone with it.
    ['A C D B C', '. . . 2 .'],
    ['B A', '. 0'],
    ['B A B', '. 0 .'],
    ['C B A', '. 0 1'],
  ])('tells %s by the history', (commits, expected) => {
    expect(arrivals(commits, straight)).toBe(expected);
  });

  it('takes an older commit for a new one where the history is not known', () => {
    expect(arrivals('A C B', unknown)).toBe('. . .');
    expect(arrivals('B A B', unknown)).toBe('. . 1');
  });

  it('does not go back to a descendant', () => {
    // C is there, then X of another line, then B, which is an ancestor of C only.
    const isAncestor = (older: string, newer: string) =>
      older === 'B' && newer === 'C';
    expect(arrivals('C X B C X', isAncestor)).toBe('. . . . 3');
  });

  it.each([
    // Nothing can be told of a commit that is not known, nor right after it.
    ['A - A', '. . .'],
    ['A B - A', '. . . .'],
    ['A B - A B', '. . . . .'],
    ['- A -', '. . .'],
    // It is said to be one: to a commit that was never there, or to one that was.
    ['A C !B', '. . 1'],
    ['A C !B C', '. . 1 .'],
    ['A B C !A B', '. . . 2 .'],
    ['!A', '.'],
  ])('tells %s', (commits, expected) => {
    expect(arrivals(commits, unknown)).toBe(expected);
  });
});
