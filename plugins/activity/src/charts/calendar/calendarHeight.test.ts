import { calendarHeight } from './calendarHeight';
import { calendarLayout } from './calendarLayout';

const daysBand = calendarLayout(1200, 14).bandHeight;
const rowBand = calendarLayout(1200, 14, 1).bandHeight;

describe('calendarHeight', () => {
  it.each([
    ['a quarter', 1200, 14, 'day', daysBand],
    ['a quarter in a narrow card', 300, 14, 'day', 2 * daysBand],
    ['three years', 1200, 150, 'day', 3 * daysBand],
    ['three years by halves', 800, 150, 'day', 6 * daysBand],
    ['weeks of a quarter', 1200, 14, 'week', rowBand],
    ['months of a quarter', 1200, 14, 'month', rowBand],
    ['months of three years', 1200, 150, 'month', 3 * rowBand],
  ] as const)('%s', (_, width, weeks, unit, expected) => {
    expect(calendarHeight(width, weeks, unit)).toBe(expected);
  });
});
