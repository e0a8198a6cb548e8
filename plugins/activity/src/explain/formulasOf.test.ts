import { madeHeatmap, madePace } from '../__testUtils__/FakeActivityApi';
import { formulasOf } from './formulasOf';

describe('formulasOf', () => {
  const excluded = { bots: 5, copies: 0, merges: 12, bulk: 3 };

  it('begins with all that is in scope', () => {
    const answer = madeHeatmap({ excluded });
    expect(formulasOf(answer, undefined, undefined)).toEqual([
      { name: 'total', inScope: 120, leftOut: 20, total: 100 },
      { name: 'people', people: 5 },
    ]);
  });

  it('tells how shares and rates are made where they are shown', () => {
    const matrix = madeHeatmap().matrix.map(row => row.map(n => n / 100));
    const shares = madeHeatmap({ value: 'share', matrix });
    expect(formulasOf(shares, undefined, undefined)[1]).toEqual({
      name: 'share',
      cell: 86,
      total: 100,
    });
    const rates = madeHeatmap({ value: 'rate' });
    expect(formulasOf(rates, undefined, undefined)[1]).toEqual({
      name: 'rate',
    });
  });

  it('tells of working hours and of the range before where it may', () => {
    const previous = madeHeatmap({
      total: 80,
      from: '2026-05-04T00:00:00+05:45',
      to: '2026-08-03T00:00:00+05:45',
    });
    const formulas = formulasOf(madeHeatmap(), madePace(), previous);
    expect(formulas.slice(2)).toEqual([
      {
        name: 'inside',
        workingHours: 'Mon-Fri 09:00-17:30',
        inside: 81,
        total: 100,
      },
      {
        name: 'change',
        total: 100,
        before: 80,
        first: '2026-05-04',
        last: '2026-08-02',
      },
    ]);
  });

  it('tells that people are not told', () => {
    const answer = madeHeatmap({ contributors: null });
    expect(formulasOf(answer, undefined, undefined)[1]).toEqual({
      name: 'people',
      people: null,
    });
  });
});
