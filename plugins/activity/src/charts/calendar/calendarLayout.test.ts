import { calendarLayout } from './calendarLayout';

describe('calendarLayout', () => {
  it.each([
    ['a quarter in a wide card', 990, 14, 14, 66],
    ['a quarter in a narrow card', 380, 14, 14, 23],
    ['a year in a wide card', 1200, 53, 53, 21],
    ['a year in two bands', 990, 53, 46, 34],
    ['ten years, a year at most side by side', 2400, 522, 54, 44],
    ['one week', 990, 1, 1, 72],
    ['nothing', 990, 0, 1, 72],
  ])('%s', (_, width, weeks, columnsPerBand, cellWidth) => {
    expect(calendarLayout(width, weeks)).toMatchObject({
      columnsPerBand,
      cellWidth,
    });
  });

  it('has one row for weeks and months', () => {
    const days = calendarLayout(990, 12);
    const months = calendarLayout(990, 12, 1);
    expect(months.bandHeight).toBeLessThan(days.bandHeight);
    expect(months.cellHeight).toBeGreaterThanOrEqual(24);
    expect(calendarLayout(336, 12, 1)).toMatchObject({
      columnsPerBand: 12,
      cellWidth: 23,
    });
  });

  it('never draws a cell of less than 20 pixels', () => {
    for (let width = 240; width < 1600; width += 7) {
      for (const weeks of [1, 5, 14, 27, 53, 105, 522]) {
        const { cellWidth } = calendarLayout(width, weeks);
        expect(cellWidth).toBeGreaterThanOrEqual(20);
      }
    }
  });
});
