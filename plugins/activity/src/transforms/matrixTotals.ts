/** Sums of a 7x24 matrix of counts. */
export interface MatrixTotals {
  byWeekday: number[];
  byHour: number[];
  total: number;
}

export function matrixTotals(matrix: readonly number[][]): MatrixTotals {
  const sum = (counts: readonly number[]) =>
    counts.reduce((left, right) => left + right, 0);
  const byWeekday = matrix.map(sum);
  const hours = matrix[0]?.length ?? 0;
  const byHour = Array.from({ length: hours }, (_, hour) =>
    sum(matrix.map(row => row[hour])),
  );
  return { byWeekday, byHour, total: sum(byWeekday) };
}

/** The cell with the greatest count, the earliest one of several; undefined if all are zero. */
export function busiestCell(
  matrix: readonly number[][],
): { weekday: number; hour: number; count: number } | undefined {
  let busiest: { weekday: number; hour: number; count: number } | undefined;
  matrix.forEach((row, weekday) =>
    row.forEach((count, hour) => {
      if (count > (busiest?.count ?? 0)) busiest = { weekday, hour, count };
    }),
  );
  return busiest;
}
