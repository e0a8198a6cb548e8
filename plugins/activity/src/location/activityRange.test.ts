import { daysOfRange, widerRange, type ActivityRange } from './activityRange';

const today = '2026-11-20';

describe('daysOfRange', () => {
  it.each<[ActivityRange, string, string]>([
    [{ kind: 'last', days: 7 }, '2026-11-14', '2026-11-20'],
    // 13 whole weeks, as the backend has it.
    [{ kind: 'last', days: 90 }, '2026-08-22', '2026-11-20'],
    [{ kind: 'last', days: 365 }, '2025-11-21', '2026-11-20'],
    [
      { kind: 'dates', first: '2026-01-01', last: '2026-01-31' },
      '2026-01-01',
      '2026-01-31',
    ],
  ])('%j', (range, first, last) => {
    expect(daysOfRange(range, today)).toEqual({ first, last });
  });
});

describe('widerRange', () => {
  it.each<[ActivityRange, ActivityRange | undefined]>([
    [
      { kind: 'last', days: 7 },
      { kind: 'last', days: 30 },
    ],
    [
      { kind: 'last', days: 90 },
      { kind: 'last', days: 180 },
    ],
    [{ kind: 'last', days: 365 }, undefined],
    [
      { kind: 'dates', first: '2026-10-01', last: '2026-10-02' },
      { kind: 'last', days: 90 },
    ],
    [{ kind: 'dates', first: '2020-10-01', last: '2020-10-02' }, undefined],
  ])('of %j', (range, expected) => {
    expect(widerRange(range, today)).toEqual(expected);
  });
});
