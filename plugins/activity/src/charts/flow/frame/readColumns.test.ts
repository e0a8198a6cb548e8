import { columnsOf } from './columnsOf';
import { plotOf } from './plotOf';
import { readColumns } from './readColumns';

/** From 52 to 452. */
const plot = plotOf(462, 200);

describe('readColumns', () => {
  it('reads every column that is wide enough', () => {
    expect(readColumns(4, columnsOf(4, plot))).toEqual([
      { index: 0, x: 52, width: 96 },
      { index: 1, x: 148, width: 96 },
      { index: 2, x: 244, width: 96 },
      { index: 3, x: 340, width: 96 },
    ]);
  });

  it('reads some of many, and leaves no gap', () => {
    // 400 px have room for a hundred: every second of 200, each with the one before it.
    const read = readColumns(200, columnsOf(200, plot));
    expect(read).toHaveLength(100);
    expect(read[0]).toEqual({ index: 1, x: 52, width: 4 });
    expect(read[99]).toEqual({ index: 199, x: 448, width: 4 });
  });

  it('begins with fewer where they do not come out even', () => {
    // Every fourth of 365 from the last: one stands for the first alone.
    const read = readColumns(365, columnsOf(365, plot));
    expect(read).toHaveLength(92);
    expect(read[0].index).toBe(0);
    expect(read[0].width).toBeCloseTo(400 / 365);
    expect(read[1].index).toBe(4);
  });
});
