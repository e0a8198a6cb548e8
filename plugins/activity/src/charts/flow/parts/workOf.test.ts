import { workOf } from './workOf';

describe('workOf', () => {
  it.each([
    ['inProgress', 'active', 'active'],
    ['inProgress', 'waiting', 'waiting'],
    ['todo', null, 'waiting'],
    [null, null, 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('%s, %s', (stage, work, expected) => {
    expect(workOf({ stage, work })).toBe(expected);
  });
});
