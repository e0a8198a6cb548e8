/** Where the parts of a row of a list of bars are, in CSS pixels from its upper left corner. */
export interface BarListLayout {
  rowHeight: number;
  /** Baselines. */
  nameY: number;
  amountY: number;
  /** Whether the amount stands at the right end of the line of the name. */
  isOneLine: boolean;
  barTop: number;
  barWidth: number;
}

const lineHeight = 16;
const barRoom = 20;

/** About the width of a character of small print, and the room between two texts, in CSS pixels. */
const characterWidth = 6.5;
const gap = 16;

/** Room beside the bars, so that the focus is drawn around them. */
export const barMargin = 4;

/** @param rows - what is written above each bar; the amounts of all have lines of their own if one of them does not fit */
export function barListLayout(
  rows: readonly { name: string; amount: string }[],
  width: number,
): BarListLayout {
  const barWidth = Math.max(1, width - 2 * barMargin);
  const isOneLine = rows.every(
    ({ name, amount }) =>
      (name.length + amount.length) * characterWidth + gap <= barWidth,
  );
  const nameY = lineHeight;
  const amountY = isOneLine ? nameY : nameY + lineHeight;
  const barTop = amountY + 6;
  return {
    rowHeight: barTop + barRoom,
    nameY,
    amountY,
    isOneLine,
    barTop,
    barWidth,
  };
}
