import { madeForecast } from '../__testUtils__/madeFlow';
import { toldRow, whenRows } from './forecastRows';

describe('whenRows', () => {
  it('has the least sure first, with the days from today', () => {
    const forecast = madeForecast({
      when: {
        items: 20,
        results: [
          { confidence: 95, date: null },
          { confidence: 50, date: '2026-12-02' },
          { confidence: 85, date: '2026-12-12' },
        ],
      },
    });
    expect(whenRows(forecast, '2026-11-22')).toEqual([
      { confidence: 50, date: '2026-12-02', days: 10 },
      { confidence: 85, date: '2026-12-12', days: 20 },
      { confidence: 95, date: null, days: null },
    ]);
  });

  it('has none where nothing is foretold', () => {
    expect(whenRows(madeForecast(), '2026-11-22')).toEqual([]);
  });
});

describe('toldRow', () => {
  it.each([
    [[50, 85, 95], 85],
    [[50, 70], 70],
    [[], undefined],
  ])('of %j', (confidences, expected) => {
    const rows = confidences.map(confidence => ({ confidence }));
    expect(toldRow(rows)?.confidence).toBe(expected);
  });
});
