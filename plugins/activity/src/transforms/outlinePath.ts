/**
 * The outline of cells of a grid as the path of an SVG: every edge that no other of the cells shares.
 *
 * @param cells - by column and row
 */
export function outlinePath(
  cells: readonly { column: number; row: number }[],
  { width, height }: { width: number; height: number },
): string {
  const keyOf = (column: number, row: number) => `${column} ${row}`;
  const all = new Set(cells.map(({ column, row }) => keyOf(column, row)));
  return cells
    .flatMap(({ column, row }) => {
      const [left, top] = [column * width, row * height];
      const [right, bottom] = [left + width, top + height];
      return [
        !all.has(keyOf(column, row - 1)) && `M${left} ${top}H${right}`,
        !all.has(keyOf(column, row + 1)) && `M${left} ${bottom}H${right}`,
        !all.has(keyOf(column - 1, row)) && `M${left} ${top}V${bottom}`,
        !all.has(keyOf(column + 1, row)) && `M${right} ${top}V${bottom}`,
      ];
    })
    .filter(Boolean)
    .join('');
}
