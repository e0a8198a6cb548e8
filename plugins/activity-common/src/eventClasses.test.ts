import { eventClassesOf, excludedAs } from './eventClasses';

describe('event classes', () => {
  it.each([
    [0, []],
    [1, ['bots']],
    [6, ['copies', 'merges']],
    [15, ['bots', 'copies', 'merges', 'bulk']],
  ])('%i stands for %j', (bits, expected) => {
    expect(eventClassesOf(bits)).toEqual(expected);
  });

  it.each([
    [0, [], undefined],
    [5, [], 'bots'],
    [5, ['bots'], 'merges'],
    [5, ['merges'], 'bots'],
    [5, ['merges', 'bots'], undefined],
    [10, [], 'copies'],
  ] as const)('%i with %j is left out as %s', (bits, include, expected) => {
    expect(excludedAs(bits, include)).toBe(expected);
  });
});
