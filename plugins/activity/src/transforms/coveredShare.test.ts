import { coveredShare } from './coveredShare';

describe('coveredShare', () => {
  const range = { from: '2026-08-01T00:00:00Z', to: '2026-08-11T00:00:00Z' };
  const later = Date.parse('2026-12-01T00:00:00Z');

  it.each([
    [null, undefined],
    ['2026-01-01T00:00:00Z', 1],
    ['2026-08-01T00:00:00Z', 1],
    ['2026-08-05T00:00:00Z', 0.6],
    ['2026-08-05T02:00:00+02:00', 0.6],
    ['2026-08-11T00:00:00Z', 0],
    ['2026-09-01T00:00:00Z', 0],
  ])('from %s', (coveredFrom, expected) => {
    expect(coveredShare(coveredFrom, range, later)).toBe(expected);
  });

  it('does not count what is still to come', () => {
    const now = Date.parse('2026-08-05T00:00:00Z');
    expect(coveredShare('2026-08-03T00:00:00Z', range, now)).toBe(0.5);
  });

  it("takes the wall time of each author's own clock as it is", () => {
    const local = { from: '2026-08-01T00:00:00', to: '2026-08-11T00:00:00' };
    expect(coveredShare('2026-08-06T00:00:00Z', local, later)).toBe(0.5);
  });
});
