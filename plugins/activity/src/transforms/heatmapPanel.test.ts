import { differencePanel, heatmapPanel, valueAt } from './heatmapPanel';

/** A week of which only Tuesday 10:00 and 11:00, and Friday 10:00 hold something. */
function matrixOf(tuesday10: number, tuesday11: number, friday10: number) {
  const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  matrix[1][10] = tuesday10;
  matrix[1][11] = tuesday11;
  matrix[4][10] = friday10;
  return matrix;
}

describe('heatmapPanel', () => {
  it('adds counts up', () => {
    const panel = heatmapPanel(matrixOf(5, 3, 2), 'count', 24);
    expect(panel.byWeekday).toEqual([0, 8, 0, 0, 2, 0, 0]);
    expect(panel.byColumn[10]).toBe(7);
    expect(valueAt(panel, { weekday: 1, column: 10 })).toBe(5);
    expect(valueAt(panel, { weekday: 1 })).toBe(8);
    expect(valueAt(panel, { column: 11 })).toBe(3);
  });

  it('adds blocks of four hours up', () => {
    const panel = heatmapPanel(matrixOf(0.5, 0.3, 0.2), 'share', 6);
    expect(panel.cells[1]).toEqual([0, 0, 0.8, 0, 0, 0]);
    expect(panel.byWeekday[1]).toBeCloseTo(0.8);
    expect(panel.byColumn[2]).toBeCloseTo(1);
  });

  it('takes the mean of rates', () => {
    const narrow = heatmapPanel(matrixOf(6, 2, 1), 'rate', 6);
    expect(narrow.cells[1][2]).toBe(2);
    expect(narrow.byColumn[2]).toBeCloseTo((2 + 0.25) / 7);
    const wide = heatmapPanel(matrixOf(6, 2, 1), 'rate', 24);
    expect(wide.byColumn[10]).toBe(1);
    expect(wide.byWeekday[1]).toBeCloseTo(8 / 24);
    expect(narrow.byWeekday[1]).toBeCloseTo(8 / 24);
  });
});

describe('differencePanel', () => {
  it('subtracts what was before', () => {
    const panel = differencePanel(
      heatmapPanel(matrixOf(5, 3, 2), 'count', 24),
      heatmapPanel(matrixOf(1, 9, 2), 'count', 24),
    );
    expect(panel.cells[1].slice(10, 12)).toEqual([4, -6]);
    expect(panel.byWeekday).toEqual([0, -2, 0, 0, 0, 0, 0]);
    expect(panel.byColumn.slice(9, 12)).toEqual([0, 4, -6]);
  });
});
