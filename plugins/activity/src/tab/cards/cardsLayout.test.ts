import type { ActivityComparison } from '../../location/activityLocation';
import { cardsLayout } from './cardsLayout';

describe('cardsLayout', () => {
  it.each<[string, number, ActivityComparison, object]>([
    [
      'a wide tab',
      1200,
      'off',
      { isPaceBeside: true, heatmap: 844, pace: 296, columns: 24, full: 1176 },
    ],
    [
      'the narrowest that has both side by side',
      1056,
      'difference',
      { isPaceBeside: true, heatmap: 700 },
    ],
    [
      'a pixel less',
      1055,
      'difference',
      { isPaceBeside: false, heatmap: 1031, pace: 1031 },
    ],
    [
      'two heatmaps side by side',
      1200,
      'beside',
      { isPaceBeside: false, heatmap: 580, columns: 24 },
    ],
    [
      'two heatmaps, one below the other',
      1000,
      'beside',
      { isPaceBeside: false, heatmap: 976, columns: 24 },
    ],
    [
      'a telephone',
      360,
      'beside',
      { isPaceBeside: false, heatmap: 336, columns: 6, pace: 336 },
    ],
  ])('%s', (_, width, comparison, expected) => {
    expect(cardsLayout(width, { comparison, view: 'charts' })).toMatchObject(
      expected,
    );
  });

  it('gives tables the whole width, with all hours', () => {
    const table = { comparison: 'off', view: 'table' } as const;
    expect(cardsLayout(1200, table)).toMatchObject({
      isPaceBeside: false,
      pace: 1176,
    });
    expect(cardsLayout(360, table)).toMatchObject({ columns: 24 });
  });
});
