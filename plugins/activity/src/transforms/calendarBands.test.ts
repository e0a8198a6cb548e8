import { calendarBands, columnCount, isByYear } from './calendarBands';
import { calendarCells, type CalendarUnit } from './calendarCells';
import { addDays } from './localDates';

function cellsFrom(first: string, count: number, unit: CalendarUnit = 'day') {
  const days = Array.from({ length: count }, (_, index) => ({
    date: addDays(first, index),
    count: index,
    contributors: null,
  }));
  return calendarCells(days, unit, { today: '2099-01-01' });
}

describe('calendarBands of up to a year', () => {
  it('puts a range that begins on a Saturday under its Monday', () => {
    const [band] = calendarBands(cellsFrom('2026-08-01', 4), 'day', 53, 2);
    expect(
      band.columns.map(({ column, cells }) => [
        column,
        cells.map(cell => cell?.first.slice(5)),
      ]),
    ).toEqual([
      [0, [...Array(5).fill(undefined), '08-01', '08-02']],
      [1, ['08-03', '08-04', ...Array(5).fill(undefined)]],
    ]);
  });

  it('names a month over the week that holds its first day', () => {
    const [band] = calendarBands(cellsFrom('2026-08-03', 91), 'day', 53, 2);
    expect(band.months).toEqual([
      { column: 0, month: '2026-08' },
      { column: 4, month: '2026-09' },
      { column: 8, month: '2026-10' },
      { column: 12, month: '2026-11' },
    ]);
  });

  it('leaves out the first month where the next one needs the room', () => {
    const [band] = calendarBands(cellsFrom('2026-08-22', 91), 'day', 53, 3);
    expect(band.months[0]).toEqual({ column: 2, month: '2026-09' });
  });

  it.each([
    [13, [13]],
    [12, [7, 6]],
    [5, [5, 5, 3]],
    [1, Array(13).fill(1)],
  ])('stacks 13 weeks in bands of at most %d', (columnsPerBand, expected) => {
    const cells = cellsFrom('2026-08-03', 91);
    const bands = calendarBands(cells, 'day', columnsPerBand, 2);
    expect(bands.map(band => band.columns.length)).toEqual(expected);
    expect(
      bands.flatMap(band => band.columns.flatMap(column => column.cells)),
    ).toEqual(cells);
  });

  it('puts weeks in one row', () => {
    const cells = cellsFrom('2026-08-01', 20, 'week');
    const bands = calendarBands(cells, 'week', 53, 2);
    expect(bands).toHaveLength(1);
    expect(bands[0].year).toBeUndefined();
    expect(bands[0].columns.map(({ cells: [cell] }) => cell)).toEqual(cells);
  });

  it('draws nothing of nothing', () => {
    expect(calendarBands([], 'day', 53, 2)).toEqual([]);
    expect(columnCount([], 'day')).toBe(0);
  });
});

describe('calendarBands of several years', () => {
  it('puts the same weeks of all years below each other', () => {
    const cells = cellsFrom('2024-06-03', 600);
    expect(isByYear(cells, 'day')).toBe(true);
    const bands = calendarBands(cells, 'day', 60, 2);
    expect(bands.map(band => band.year)).toEqual(['2024', '2025', '2026']);
    // 3 June is in the 23rd week of 2024, whose first day is a Monday.
    expect(bands[0].columns[0].column).toBe(22);
    // 1 January 2025 is a Wednesday: the first week of the band holds five days.
    const [first] = bands[1].columns;
    expect(first.column).toBe(0);
    expect(first.cells.map(cell => cell?.first)).toEqual([
      undefined,
      undefined,
      '2025-01-01',
      '2025-01-02',
      '2025-01-03',
      '2025-01-04',
      '2025-01-05',
    ]);
  });

  it('cuts each year in the same place where it does not fit', () => {
    const bands = calendarBands(cellsFrom('2024-01-01', 731), 'day', 46, 2);
    expect(
      bands.map(({ year, columns }) => [
        year,
        columns[0].column,
        columns.length,
      ]),
    ).toEqual([
      ['2024', 0, 27],
      ['2024', 0, 26],
      ['2025', 0, 27],
      ['2025', 0, 26],
    ]);
  });

  it('gives a week to the year that most of it belongs to', () => {
    const cells = cellsFrom('2024-01-01', 800, 'week');
    const bands = calendarBands(cells, 'week', 60, 2);
    // 30 December 2024 is a Monday; its Thursday is 2 January 2025.
    expect(bands[1].columns[0].cells[0]?.first).toBe('2024-12-30');
    expect(bands[1].columns[0].column).toBe(0);
    expect(bands[0].columns).toHaveLength(52);
  });

  it('puts months in rows of twelve', () => {
    const cells = cellsFrom('2025-11-15', 100, 'month');
    const bands = calendarBands(cells, 'month', 12, 1);
    expect(
      bands.map(({ year, columns, months }) => [
        year,
        columns.map(({ column }) => column),
        months.map(({ month }) => month),
      ]),
    ).toEqual([
      ['2025', [10, 11], ['2025-11', '2025-12']],
      ['2026', [0, 1], ['2026-01', '2026-02']],
    ]);
    // Every second name where there is little room, in the same places in all years.
    expect(
      calendarBands(cells, 'month', 12, 2).map(({ months }) => months),
    ).toEqual([
      [{ column: 10, month: '2025-11' }],
      [{ column: 0, month: '2026-01' }],
    ]);
  });

  it('stacks 30 years, the longest range', () => {
    const bands = calendarBands(cellsFrom('1996-01-01', 10958), 'day', 60, 4);
    expect(bands).toHaveLength(30);
    // 2012 began on a Sunday and had 366 days.
    expect(Math.max(...bands.map(({ columns }) => columns.length))).toBe(54);
  });
});
