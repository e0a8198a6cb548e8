import { TimedIds } from './TimedIds';

const minute = 60_000;
const lane = (number: number) =>
  new TimedIds({ epoch: 1000 * minute, lanes: 3, lane: number, base: 50 });

describe('TimedIds', () => {
  it.each([
    { minutes: [0], ids: [51] },
    { minutes: [2, 5], ids: [57, 66] },
    { minutes: [2, 2, 2, 3], ids: [57, 60, 63, 66] },
    { minutes: [2, 2, 9], ids: [57, 60, 78] },
  ])('gives $ids for the minutes $minutes', ({ minutes, ids }) => {
    const timed = lane(1);
    expect(minutes.map(at => timed.take((1000 + at) * minute))).toEqual(ids);
  });

  it('gives no number that another lane gives', () => {
    const all = [0, 1, 2].flatMap(number => {
      const timed = lane(number);
      return [7, 7, 8, 20].map(at => timed.take((1000 + at) * minute));
    });
    expect(new Set(all).size).toBe(12);
  });

  it('counts seconds if it is told to', () => {
    const timed = new TimedIds({
      ...{ epoch: 0, lanes: 2, lane: 0, base: 0 },
      tick: 1000,
    });
    expect([900, 1100, 5999].map(at => timed.take(at))).toEqual([0, 2, 10]);
  });
});
