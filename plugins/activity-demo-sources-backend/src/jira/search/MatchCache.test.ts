import { MatchCache } from './MatchCache';

const some = (count: number) => ({
  matches: Array.from({ length: count }, (_, id) => ({
    id,
    team: 't',
    number: id,
    values: [],
  })),
  from: 10,
  until: 20,
});

describe('MatchCache', () => {
  it('answers for the moments for which an answer holds', () => {
    const cache = new MatchCache();
    cache.set('a', some(1));

    expect([9, 10, 20, 21].map(at => cache.get('a', at) !== undefined)).toEqual(
      [false, true, true, false],
    );
  });

  it('forgets what was not asked for longest when it holds too much', () => {
    const cache = new MatchCache();
    cache.set('old', some(50_000));
    cache.set('asked', some(50_000));
    cache.get('old', 15);
    cache.set('new', some(50_000));

    expect(
      ['old', 'asked', 'new'].map(name => cache.get(name, 15)?.from),
    ).toEqual([10, undefined, 10]);
  });
});
