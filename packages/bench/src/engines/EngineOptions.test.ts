import { parseEngineOptions } from './EngineOptions';

describe('parseEngineOptions', () => {
  it('has defaults', () => {
    expect(parseEngineOptions([])).toEqual({
      minutes: 3,
      streams: 2000,
      interval: 60,
      parallelism: 8,
      seed: 1,
      keep: false,
    });
  });

  it('reads what is given', () => {
    expect(
      parseEngineOptions(['--minutes', '30', '--seed=7', '--keep']),
    ).toMatchObject({ minutes: 30, seed: 7, keep: true });
  });

  it.each([
    ['--minutes', 'x'],
    ['--streams', '0'],
    ['--seed', '1.5'],
  ])('refuses %s %s', (name, value) => {
    expect(() => parseEngineOptions([name, value])).toThrow(name);
  });
});
