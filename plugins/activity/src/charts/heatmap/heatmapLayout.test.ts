import { heatmapLayout } from './heatmapLayout';

describe('heatmapLayout', () => {
  it.each([
    [1200, 24, 1, true],
    [720, 24, 1, true],
    [699, 24, 2, true],
    [640, 24, 2, false],
    [538, 24, 2, false],
    [537, 6, 1, true],
    [480, 6, 1, true],
    [388, 6, 1, false],
    [300, 6, 1, false],
  ])(
    'in %d pixels: %d columns, every %d named, totals %s',
    (width, columns, labelEvery, showsWeekdayTotals) => {
      expect(heatmapLayout(width)).toMatchObject({
        columns,
        labelEvery,
        showsWeekdayTotals,
      });
    },
  );

  it('never draws a cell of less than 20 pixels', () => {
    for (let width = 240; width < 1600; width++) {
      const { columns, margin, cellHeight } = heatmapLayout(width);
      const cellWidth = (width - margin.left - margin.right) / columns;
      expect(cellWidth).toBeGreaterThanOrEqual(20);
      expect(cellHeight).toBeGreaterThanOrEqual(20);
    }
  });
});
