import type { HeatmapValue } from '@activity-insights/plugin-activity-common';
import { valueFormat } from './valueFormat';

describe('valueFormat', () => {
  it.each<[HeatmapValue, number[], number, number, string, string]>([
    ['count', [1, 2000], 1284, 1, '1,284', '1.3k'],
    ['count', [1], -86, 1, '86', '86'],
    ['share', [0.004, 0.02], 0.0042, 0.0001, '0.42%', '0.42'],
    ['share', [0.04, 0.2], 0.042, 0.001, '4.2%', '4.2'],
    ['share', [0.5, 0.5], 0.5, 0.01, '50%', '50'],
    ['rate', [0.42, 3], 0.5, 0.01, '0.50', '0.50'],
    ['rate', [0.012], 0.123, 0.001, '0.123', '0.12'],
    ['rate', [0.004], 0.004, 0.001, '0.004', '~0'],
    ['rate', [4.2], 4.24, 0.1, '4.2', '4.2'],
    ['rate', [14, 30], 14.4, 1, '14', '14'],
  ])('%s of %j: %d', (value, values, shown, unit, text, short) => {
    const format = valueFormat(value, values);
    expect(format.unit).toBeCloseTo(unit, 9);
    expect(format.text(shown)).toBe(text);
    expect(format.short(shown)).toBe(short);
  });
});
