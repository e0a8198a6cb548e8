import type { TrueCommit } from '../truth/GitCommit';
import { authorClock, placeClock } from './AnswerClock';

function commit(instant: string, offset: number): TrueCommit {
  return {
    sha: 'a',
    parents: [],
    rawEmail: '',
    name: '',
    email: '',
    authoredAt: Date.parse(instant) / 1000,
    offset,
    committedAt: 0,
    subject: '',
    classes: new Set(),
    branch: 'main',
    repositories: new Set(),
  };
}

const wall = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('authorClock', () => {
  const clock = authorClock('Asia/Kathmandu');

  it.each([
    [840, '2020-06-01T14:00:00.000Z'],
    [-840, '2020-05-31T10:00:00.000Z'],
    // Beyond 14 hours it is nobody's: 5:45 of the fallback.
    [841, '2020-06-01T05:45:00.000Z'],
    [3090, '2020-06-01T05:45:00.000Z'],
  ])('reads an offset of %i minutes', (offset, expected) => {
    const at = clock.wallOf(commit('2020-06-01T00:00:00Z', offset));
    expect(wall(at)).toBe(expected);
  });

  it('takes ranges by the wall time of each commit', () => {
    const late = commit('2020-06-01T00:00:00Z', -60);
    expect(clock.isInRange(late, '2020-05-31', '2020-06-01')).toBe(true);
    expect(clock.isInRange(late, '2020-06-01', '2020-06-02')).toBe(false);
  });
});

describe('placeClock', () => {
  it('takes ranges half-open', () => {
    const clock = placeClock('Asia/Kolkata');
    const first = commit('2020-05-31T18:30:00Z', 0);
    expect(clock.isInRange(first, '2020-06-01', '2020-06-02')).toBe(true);
    expect(clock.isInRange(first, '2020-05-31', '2020-06-01')).toBe(false);
    const instant = '2020-05-31T18:30:00.001Z';
    expect(clock.isInRange(first, instant, '2020-06-02')).toBe(false);
  });
});
