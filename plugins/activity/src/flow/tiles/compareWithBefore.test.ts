import { compareWithBefore } from './compareWithBefore';

describe('compareWithBefore', () => {
  it.each([
    // 112 after 100 is 12 % more.
    ['spread', 112, 100, { kind: 'up', before: 100, by: 12 }],
    ['count', 75, 100, { kind: 'down', before: 100, by: 25 }],
    ['level', 0, 4, { kind: 'down', before: 4, by: 100 }],
    // 0.4 % is nothing that anybody would notice.
    ['count', 1_004, 1_000, { kind: 'same', before: 1_000 }],
    ['level', 0, 0, { kind: 'same', before: 0 }],
    ['count', 3, 0, { kind: 'fromNothing' }],
    // Shares differ by points: from 40 % to 38 % are 2 of them, not 5 %.
    ['share', 0.38, 0.4, { kind: 'down', before: 0.4, by: 2 }],
    ['share', 0.1, 0, { kind: 'up', before: 0, by: 10 }],
    ['spread', 5, null, { kind: 'unknown' }],
    ['spread', null, 5, { kind: 'none' }],
  ] as const)('%s: %p after %p', (kind, value, before, expected) => {
    expect(compareWithBefore(kind, value, { value: before })).toEqual(expected);
  });

  it('compares with nothing where there is no period before', () => {
    expect(compareWithBefore('count', 3, undefined)).toEqual({ kind: 'none' });
  });
});
