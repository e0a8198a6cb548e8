/**
 * Where a key leads in a grid of cells: arrows to the neighbour, Home and End to the ends of the row. Edges stop.
 *
 * @returns the position after the key, or undefined for a key that moves nothing
 */
export function moveInGrid(
  key: string,
  position: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number } | undefined {
  const { row, column } = position;
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(size.columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(size.rows - 1, row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size.columns - 1 };
    default:
      return undefined;
  }
}

/**
 * Where a key leads among consecutive days that stand in columns of weeks: up and down a day, left and right a week,
 * Home and End to the ends of the range. Edges stop.
 *
 * @returns the index after the key, or undefined for a key that moves nothing
 */
export function moveInDays(
  key: string,
  index: number,
  count: number,
): number | undefined {
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -7,
    ArrowRight: 7,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = index + step;
  const isOutside = next < 0 || next >= count;
  if (isOutside && Math.abs(step) === 7) return index;
  return Math.min(count - 1, Math.max(0, next));
}
