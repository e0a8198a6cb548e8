import { levelMargin } from '../frame/LevelLines';
import { plotOf, type Plot } from '../frame/plotOf';
import { placeSize } from '../marks/placesOf';
import { durationTicks } from '../scales/durationTicks';
import { linearScale, type Scale } from '../scales/scale';
import type { AgeingItem, AgeingStatus } from './ageingItems';

/** Items of one status and about one age, beside those of the same age; `x` and `y` are the upper left corner. */
export interface AgeingPlace {
  key: string;
  status: string;
  column: number;
  row: number;
  x: number;
  y: number;
  items: AgeingItem[];
}

export interface AgeingLayout {
  plot: Plot;
  ticks: readonly number[];
  /** Of seconds. */
  y: Scale;
  columns: readonly { status: string; count: number; x: number }[];
  columnWidth: number;
  places: readonly AgeingPlace[];
}

const height = 280;
const foot = 40;
const steps = 5;
const narrowestColumn = 72;

/**
 * Where everything is among open items: a column a status, up how old they are. Those of about one age lie beside each other as far as
 * the column reaches; then several share a place.
 *
 * @param statuses - at least one
 * @param levels - ages that have a line, in seconds
 * @param width - that there is; the drawing is wider where the columns do not fit
 */
export function ageingLayout(
  statuses: readonly AgeingStatus[],
  levels: readonly number[],
  width: number,
): AgeingLayout {
  const margin = levels.length > 0 ? levelMargin : undefined;
  const fitting = plotOf(width, height, { margin, foot });
  const columnWidth = Math.max(
    narrowestColumn,
    (fitting.right - fitting.left) / statuses.length,
  );
  const excess = columnWidth * statuses.length - (fitting.right - fitting.left);
  const plot = plotOf(width + Math.max(0, excess), height, { margin, foot });
  const oldest = statuses.map(({ items }) => items[0].seconds);
  const ticks = durationTicks(Math.max(...oldest, ...levels), steps);
  const y = linearScale([0, ticks[ticks.length - 1]], [plot.bottom, plot.top]);
  const columns = statuses.map(({ status, items }, index) => ({
    status,
    count: items.length,
    x: plot.left + (index + 0.5) * columnWidth,
  }));
  const capacity = Math.floor(columnWidth / placeSize);
  const places = statuses.flatMap(({ status, items }, index) =>
    placesOfStatus(items, capacity, item =>
      Math.floor((y(item.seconds) - plot.top) / placeSize),
    ).map(({ row, slot, slots, items: some }) => ({
      key: `${index} ${row} ${slot}`,
      status,
      column: index * capacity + slot,
      row,
      x: columns[index].x + (slot - slots / 2) * placeSize,
      y: plot.top + row * placeSize,
      items: some,
    })),
  );
  return { plot, ticks, y, columns, columnWidth, places };
}

function placesOfStatus(
  items: readonly AgeingItem[],
  capacity: number,
  rowOf: (item: AgeingItem) => number,
): { row: number; slot: number; slots: number; items: AgeingItem[] }[] {
  const rows = new Map<number, AgeingItem[]>();
  for (const item of items) {
    const row = rowOf(item);
    rows.set(row, [...(rows.get(row) ?? []), item]);
  }
  return [...rows].flatMap(([row, some]) => {
    const slots = Math.min(capacity, some.length);
    return Array.from({ length: slots }, (_, slot) => ({
      row,
      slot,
      slots,
      items: some.filter((_item, index) => index % slots === slot),
    }));
  });
}
