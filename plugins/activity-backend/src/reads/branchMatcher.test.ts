import { branchMatcher } from './branchMatcher';

describe('branchMatcher', () => {
  it.each([
    ['*', ['main', 'feature/a/b', '.hidden']],
    ['main', ['main']],
    ['feature/*', ['feature/a']],
    ['feature/**', ['feature/a', 'feature/a/b']],
    ['{main,fix-?}', ['main', 'fix-1']],
    ['fix(1)+(2)', ['fix(1)+(2)']],
    ['!main', ['!main']],
  ])('%s', (glob, expected) => {
    const branches = [
      'main',
      'feature/a',
      'feature/a/b',
      '.hidden',
      'fix-1',
      'fix(1)+(2)',
      '!main',
    ];
    const matching = branches.filter(branchMatcher([glob]));
    expect(matching).toEqual(glob === '*' ? branches : expected);
  });

  it('matches any of several', () => {
    const matches = branchMatcher(['main', 'release/*']);
    expect(['main', 'release/1', 'dev'].filter(matches)).toEqual([
      'main',
      'release/1',
    ]);
  });

  it('takes what looks like a slow regular expression literally', () => {
    const before = Date.now();
    const matches = branchMatcher(['(a+)+$', '+(+(a))b']);
    expect(matches(`${'a'.repeat(200)}!`)).toBe(false);
    expect(Date.now() - before).toBeLessThan(1000);
  });
});
