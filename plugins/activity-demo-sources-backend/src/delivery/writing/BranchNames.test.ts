import { BranchNames } from './BranchNames';

describe('BranchNames', () => {
  const names = new BranchNames([
    { from: 10, name: 'master' },
    { from: 50, name: 'main' },
  ]);

  it.each([
    [5, 'master'],
    [49, 'master'],
    [50, 'main'],
  ])('calls the default branch at %d %s', (at, name) => {
    expect(names.of({ kind: 'default' }, at)).toBe(name);
  });

  it('gives no name twice', () => {
    expect(names.of({ kind: 'change', key: 'a' }, 60)).toBeUndefined();
    expect(names.give('a', 'fix-cranes')).toBe('fix-cranes');
    expect(names.give('b', 'fix-cranes')).toBe('fix-cranes-2');
    expect(names.give('c', 'fix-cranes')).toBe('fix-cranes-3');
    expect(names.of({ kind: 'change', key: 'b' }, 60)).toBe('fix-cranes-2');
  });

  it('names the branch of a line of versions after it', () => {
    expect(names.of({ kind: 'release', line: '1.4' }, 60)).toBe('release/1.4');
  });
});
