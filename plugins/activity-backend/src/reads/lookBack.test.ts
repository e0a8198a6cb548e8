import { lookBack } from './lookBack';

/** Events by how many days before day 1000 they happened, each twice: once of one class, once of another. */
const counted = (byAge: Record<number, number>) =>
  Object.entries(byAge).flatMap(([age, count]) =>
    [0, 4].map(bits => ({
      value: 1000 - Number(age),
      class: bits,
      count: count / 2,
    })),
  );

describe('lookBack', () => {
  it.each<[string, Record<number, number>, number]>([
    ['a week where nothing is known', {}, 993],
    ['all that is known, if it is no more', { 1: 40, 30: 40, 300: 20 }, 700],
    ['as far as the limit goes', { 1: 40, 30: 40, 300: 22 }, 970],
    ['not beyond a day that is too much', { 1: 10, 30: 200, 300: 1 }, 993],
    ['a week at least', { 1: 90, 3: 90, 40: 1 }, 993],
    ['a week of little', { 2: 1 }, 993],
  ])('is %s', (_, byAge, first) => {
    expect(lookBack(counted(byAge), 1000, 100)).toBe(first);
  });
});
