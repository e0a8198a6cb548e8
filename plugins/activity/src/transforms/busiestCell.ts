/** The cell with the greatest count, the earliest one of several; undefined if all are zero. */
export function busiestCell(
  matrix: readonly (readonly number[])[],
): { weekday: number; hour: number; count: number } | undefined {
  let busiest: { weekday: number; hour: number; count: number } | undefined;
  matrix.forEach((row, weekday) =>
    row.forEach((count, hour) => {
      if (count > (busiest?.count ?? 0)) busiest = { weekday, hour, count };
    }),
  );
  return busiest;
}
