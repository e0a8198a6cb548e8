import { parseOptions } from './parseOptions';

describe('parseOptions', () => {
  it('has defaults', () => {
    expect(parseOptions([], 5000)).toEqual({
      repos: [],
      commits: 5000,
      seed: 1,
      kills: undefined,
      rounds: 3,
      keep: false,
    });
  });

  it('reads everything', () => {
    const line =
      '--repo a --repo b --commits 10 --seed 7 --kill --kills 3 --rounds 1 --keep';
    expect(parseOptions(line.split(' '), 5000)).toEqual({
      repos: ['a', 'b'],
      commits: 10,
      seed: 7,
      kills: 3,
      rounds: 1,
      keep: true,
    });
  });

  it.each([
    ['--commits=0', '--commits'],
    ['--seed=x', '--seed'],
    ['--colour=red', '--colour'],
  ])('refuses %s', (option, name) => {
    expect(() => parseOptions([option], 5000)).toThrow(name);
  });
});
