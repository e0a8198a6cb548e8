import { dateTicks } from './dateTicks';

describe('dateTicks', () => {
  it.each([
    ['a day', '2026-11-02', '2026-11-02', 4, ['2026-11-02']],
    [
      'days',
      '2026-11-02',
      '2026-11-04',
      4,
      ['2026-11-02', '2026-11-03', '2026-11-04'],
    ],
    // 2 November 2026 is a Monday.
    [
      'Mondays',
      '2026-11-01',
      '2026-11-20',
      4,
      ['2026-11-02', '2026-11-09', '2026-11-16'],
    ],
    [
      'months',
      '2026-08-23',
      '2026-11-20',
      4,
      ['2026-09-01', '2026-10-01', '2026-11-01'],
    ],
    [
      'quarters',
      '2026-02-01',
      '2027-02-01',
      4,
      ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'],
    ],
    ['years', '2024-03-01', '2026-11-20', 2, ['2025-01-01', '2026-01-01']],
  ])('%s', (_, first, last, most, expected) => {
    expect(dateTicks(first, last, most)).toEqual(expected);
  });

  it('names the same weeks wherever the axis begins', () => {
    const from = (first: string) => dateTicks(first, '2026-11-30', 5);
    expect(from('2026-10-05').slice(-2)).toEqual(from('2026-10-06').slice(-2));
  });
});
