/** A cell that says something else than what it stands for. */
export interface WrongCell {
  weekday: number;
  hour: number;
  says: string;
  is: number;
}

/** The cells of a heatmap whose text is not their value, rounded to as many decimals as the text has. */
export function wrongCells(
  cells: readonly string[][],
  values: readonly number[][],
): WrongCell[] {
  return values.flatMap((row, weekday) =>
    row.flatMap((is, hour) => {
      const says = cells[weekday]?.[hour] ?? '';
      return isWritten(says, is) ? [] : [{ weekday, hour, says, is }];
    }),
  );
}

/** `1,204` is 1204, `0.42%` is all from 0.00415 to 0.00425. */
function isWritten(text: string, value: number): boolean {
  const match = /^([\d,]+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) return false;
  const [, , decimals = '', percent] = match;
  const shown = Number(text.replace(/[,%]/g, ''));
  // Counts have no half.
  const half = decimals || percent ? 0.5 * 10 ** -decimals.length : 0;
  return Math.abs(shown - value * (percent ? 100 : 1)) <= half + 1e-9;
}
