import { orderBranches } from './orderBranches';
import type { ProjectBranch } from './readBranches';

const branches: ProjectBranch[] = [
  'feature/b',
  'feature/a',
  'main',
  'release/2',
  'release/1',
  'a',
].map(name => ({
  name,
  tip: `tip of ${name}`,
  isDefault: name === 'main',
  isMerged: name === 'a',
}));

const named = (patterns: string[]) =>
  orderBranches(branches, patterns).map(({ name, order }) => [name, order]);

describe('orderBranches', () => {
  it('reads the default branch alone if nothing else is configured', () => {
    expect(orderBranches(branches, [])).toEqual([
      { name: 'main', order: 0, tip: 'tip of main' },
    ]);
  });

  it.each([
    [
      ['main', 'release/*'],
      [
        ['main', 0],
        ['release/1', 2],
        ['release/2', 2],
      ],
    ],
    [
      ['release/2', '*'],
      [
        ['main', 0],
        ['release/2', 1],
        ['a', 2],
        ['feature/a', 2],
        ['feature/b', 2],
        ['release/1', 2],
      ],
    ],
    [
      ['feature/**', 'a'],
      [
        ['main', 0],
        ['feature/a', 1],
        ['feature/b', 1],
        ['a', 2],
      ],
    ],
    [['MAIN', 'nothing/*'], [['main', 0]]],
  ])('orders those of %j', (patterns, expected) => {
    expect(named(patterns)).toEqual(expected);
  });

  it('keeps what GitLab says of merged branches', () => {
    expect(orderBranches(branches, ['a'])[1]).toEqual({
      name: 'a',
      order: 1,
      tip: 'tip of a',
      merged: true,
    });
  });
});
