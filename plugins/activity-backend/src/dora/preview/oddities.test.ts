import { describeOddities } from './oddities';

const nothing = { single: 0, sameNamed: [], withoutEnd: 0, unlinked: 0 };

describe('describeOddities', () => {
  it('says nothing where nothing is odd', () => {
    expect(describeOddities(nothing)).toEqual([]);
  });

  it.each([
    [{ single: 3 }, 'one-deployment', 'of each of 3 Components is known'],
    [
      { sameNamed: ['live', 'production'] },
      'same-environment',
      'of the name live, production:',
    ],
    [{ withoutEnd: 2 }, 'no-end', 'when 2 deployments ended'],
    [
      { unlinked: 2 },
      'unlinked-incidents',
      '2 incidents belong to no deployment',
    ],
  ])('says of %p: %s', (odd, code, words) => {
    expect(describeOddities({ ...nothing, ...odd })).toEqual([
      { code, message: expect.stringContaining(words) },
    ]);
  });
});
