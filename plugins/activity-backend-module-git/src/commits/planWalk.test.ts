import { needsFullWalk, planWalk } from './planWalk';

const branch = (name: string, order: number, ...tips: string[]) => ({
  name,
  order,
  tips,
});

describe('planWalk', () => {
  it('walks the first branch, then all that the others have beside it, when nothing is known', () => {
    const target = [
      branch('main', 0, 'a'),
      branch('x', 1, 'b', 'a'),
      branch('y', 1, 'b', 'c'),
    ];
    const main = {
      from: ['a'],
      without: [],
      branch: { name: 'main', order: 0 },
    };
    expect(planWalk([], target)).toEqual([
      main,
      { from: ['b', 'c'], without: ['a'] },
    ]);
    expect(planWalk([], target.slice(0, 1))).toEqual([main]);
    expect(planWalk([], [])).toEqual([]);
  });

  it('walks each branch that changed, without what it had and what comes before it has', () => {
    const known = [
      branch('main', 0, 'm1'),
      branch('a', 1, 'a1'),
      branch('b', 1, 'b1'),
      branch('gone', 1, 'g1'),
    ];
    const target = [
      branch('main', 0, 'm2'),
      branch('a', 1, 'a1'),
      branch('b', 1, 'b2', 'b1'),
      branch('new', 1, 'n1'),
    ];
    expect(planWalk(known, target)).toEqual([
      { from: ['m2'], without: ['m1'], branch: { name: 'main', order: 0 } },
      {
        from: ['b2'],
        without: ['m2', 'a1', 'b1'],
        branch: { name: 'b', order: 1 },
      },
      {
        from: ['n1'],
        without: ['m2', 'a1', 'b2', 'b1'],
        branch: { name: 'new', order: 1 },
      },
    ]);
  });

  it('walks nothing where a branch only lost a tip or equals an earlier one', () => {
    const known = [branch('main', 0, 'm1'), branch('a', 1, 'a1', 'a2')];
    const target = [
      branch('main', 0, 'm1'),
      branch('a', 1, 'a2'),
      branch('same', 1, 'm1'),
    ];
    expect(planWalk(known, target)).toEqual([]);
  });
});

describe('needsFullWalk', () => {
  const many = (count: number, tip: string) =>
    Array.from({ length: count }, (_, index) => branch(`b${index}`, 1, tip));

  it.each([
    ['nothing is known', [], many(1, 'x'), true],
    [
      '50 branches have changed',
      many(60, 'x'),
      [...many(50, 'y'), ...many(60, 'x').slice(50)],
      false,
    ],
    [
      '51 branches have changed',
      many(60, 'x'),
      [...many(51, 'y'), ...many(60, 'x').slice(51)],
      true,
    ],
  ])('when %s', (_, known, target, expected) => {
    expect(needsFullWalk(known, target)).toBe(expected);
  });
});
