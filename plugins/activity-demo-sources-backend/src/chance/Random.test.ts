import { Random } from './Random';

const known = [3376810246, 666379899, 899962041];

const draws = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('gives the same numbers for the same name, today and on any machine', () => {
    expect(draws(Random.of(7, 'team', 'item', 3), 3)).toEqual(known);
    expect(draws(Random.of(7, 'team', 'item', 3), 3)).toEqual(known);
  });

  it.each([
    [[8, 'team', 'item', 3]],
    [[7, 'team', 'item', 4]],
    [[7, 'team', 'item3']],
    [[7, 'tea', 'mitem', 3]],
    [[]],
  ])('gives other numbers for the name %j', name => {
    expect(draws(Random.of(...name), 3)).not.toEqual(known);
  });

  it('reaches both ends of a range, and nothing outside of it', () => {
    const random = Random.of('range');
    const seen = new Set(
      Array.from({ length: 500 }, () => random.between(3, 6)),
    );
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });

  it('takes chances as often as it is told to, give or take', () => {
    const random = Random.of('chances');
    const often = (take: () => boolean) =>
      Array.from({ length: 10_000 }, take).filter(Boolean).length;
    expect(often(() => random.percent(0))).toBe(0);
    expect(often(() => random.percent(100))).toBe(10_000);
    expect(Math.abs(often(() => random.percent(30)) - 3000)).toBeLessThan(250);
    expect(Math.abs(often(() => random.perMille(30)) - 300)).toBeLessThan(80);
  });

  it('weighs', () => {
    const random = Random.of('weights');
    const picks = Array.from({ length: 4000 }, () =>
      random.pickWeighted([
        ['a', 3],
        ['b', 0],
        ['c', 1],
      ]),
    );
    const share = picks.filter(pick => pick === 'a').length;
    expect(picks).not.toContain('b');
    expect(Math.abs(share - 3000)).toBeLessThan(150);
  });

  it('shuffles without losing anything, and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = Random.of('cards').shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('samples different entries, all of them if there are too few', () => {
    const random = Random.of('sample');
    expect(new Set(random.sample(['a', 'b', 'c'], 2)).size).toBe(2);
    expect(random.sample(['a', 'b', 'c'], 9).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each([1, 8, 40])('writes %d hexadecimal digits', digits => {
    expect(Random.of('hex').hex(digits)).toMatch(
      new RegExp(`^[0-9a-f]{${digits}}$`),
    );
  });
});
