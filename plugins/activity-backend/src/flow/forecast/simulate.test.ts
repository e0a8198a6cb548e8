import { simulateDays } from './simulateDays';
import { simulateTotals } from './simulateTotals';
import { sumsOfDays } from './sumsOfDays';

const runs = { trials: 10_000, seed: 7 };
const share = (found: Float64Array, holds: (value: number) => boolean) =>
  found.filter(holds).length / found.length;

describe('sumsOfDays', () => {
  it.each<[string, number[], number, number[]]>([
    ['as many days as are asked for', [0, 1], 64, [64, 16, 4, 1]],
    ['fewer days than are asked for', [0, 1], 63, [16, 4, 1]],
    ['one day', [3], 1, [1]],
    // 64 days come to 1,280 at the most, 256 to more than 4,096.
    ['as long as there are few sums', [0, 20], 5000, [64, 16, 4, 1]],
    ['one by one where there are many', [0, 5000], 5000, [1]],
  ])('takes %s', (_, counts, mostDays, expected) => {
    const stretches = sumsOfDays(counts, mostDays);
    expect(stretches.map(({ days }) => days)).toEqual(expected);
    const most = Math.max(...counts);
    expect(stretches.map(stretch => stretch.most)).toEqual(
      expected.map(days => days * most),
    );
  });

  it('picks each sum as often as chance does', () => {
    // Four coins: 1, 4, 6, 4, 1 of 16. A draw for each sixteenth of a hundredth hits each as often as that.
    const [{ pick }] = sumsOfDays([0, 1], 4);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 16_000; draw += 1)
      counts[pick(draw / 16_000)] += 1;
    const expected = [1000, 4000, 6000, 4000, 1000];
    counts.forEach((count, sum) => {
      expect(Math.abs(count - expected[sum])).toBeLessThanOrEqual(5);
    });
  });

  it('never picks what has no chance', () => {
    const [{ pick }] = sumsOfDays([0, 7], 1);
    const sums = Array.from({ length: 999 }, (_, draw) => pick(draw / 999));
    expect(new Set(sums)).toEqual(new Set([0, 7]));
  });
});

describe('simulateTotals', () => {
  it.each([0, 1, 5, 6, 30, 87])(
    'is exact for a constant pace, %p days',
    days => {
      const totals = simulateTotals(new Array(20).fill(3), days, runs);
      expect(new Set(totals)).toEqual(new Set([3 * days]));
    },
  );

  it('has the shares that chance has', () => {
    // Of two days, each 0 or 4: 0, 4, 4 or 8. The deviation of a share is half a per cent.
    const totals = simulateTotals([0, 4], 2, runs);
    expect(share(totals, total => total === 0)).toBeCloseTo(0.25, 1);
    expect(share(totals, total => total === 4)).toBeCloseTo(0.5, 1);
    expect(share(totals, total => total === 8)).toBeCloseTo(0.25, 1);
  });

  it('rises', () => {
    const totals = simulateTotals([0, 1, 2, 11], 9, runs);
    expect([...totals]).toEqual([...totals].sort((a, b) => a - b));
  });
});

describe('simulateDays', () => {
  it.each([
    // Three a day.
    [1, 1],
    [3, 1],
    [4, 2],
    [30, 10],
    [31, 11],
    [900, 300],
    [901, 301],
  ])('is exact for a constant pace: %p items on day %p', (items, day) => {
    const days = simulateDays(new Array(20).fill(3), items, 1000, runs);
    expect(new Set(days)).toEqual(new Set([day]));
  });

  it('has the shares that chance has, day by day', () => {
    // One item, where every other day has one: on day n in (1/2) ** n of all trials.
    const days = simulateDays([0, 1], 1, 1000, runs);
    for (const [day, expected] of [0.5, 0.25, 0.125, 0.0625].entries()) {
      const found = share(days, value => value === day + 1);
      expect(Math.abs(found - expected)).toBeLessThan(0.025);
    }
  });

  it('gives up after the last day, and not before it', () => {
    const counts = new Array(20).fill(1);
    expect(simulateDays(counts, 10, 10, runs)[9999]).toBe(10);
    expect(simulateDays(counts, 11, 10, runs)[0]).toBe(Infinity);
  });

  it('is the day on which the total is reached', () => {
    // By day 12 so many trials are done as have a total of at least 20 after 12 days.
    const counts = [0, 0, 1, 2, 5, 3, 0];
    const byDays = share(simulateDays(counts, 20, 999, runs), day => day <= 12);
    const byTotals = share(
      simulateTotals(counts, 12, { ...runs, seed: 8 }),
      total => total >= 20,
    );
    expect(Math.abs(byDays - byTotals)).toBeLessThan(0.03);
  });
});
