/** Where a mark lies for the arrow keys. */
export interface MarkPlace {
  key: string;
  column: number;
  row: number;
}

type Axis = 'column' | 'row';

const arrows: Record<string, { along: Axis; sign: 1 | -1 }> = {
  ArrowRight: { along: 'column', sign: 1 },
  ArrowLeft: { along: 'column', sign: -1 },
  ArrowDown: { along: 'row', sign: 1 },
  ArrowUp: { along: 'row', sign: -1 },
};

/**
 * Where a key leads among marks that lie anywhere: arrows to the nearest column or row in which there is one, and there to the mark
 * that lies closest; Home and End to the first and the last. Edges stop. Columns are many and rows are few, so up and down stay in a
 * column while there is something in it.
 *
 * @returns the key of the mark, or undefined for a keyboard key that moves nothing
 */
export function nextMark(
  keyboardKey: string,
  from: string,
  marks: readonly MarkPlace[],
): string | undefined {
  if (keyboardKey === 'Home') return marks[0]?.key;
  if (keyboardKey === 'End') return marks[marks.length - 1]?.key;
  const arrow = arrows[keyboardKey];
  const start = marks.find(({ key }) => key === from);
  if (!arrow || !start) return undefined;
  const { along, sign } = arrow;
  const across: Axis = along === 'column' ? 'row' : 'column';
  let best: { key: string; distance: readonly [number, number] } | undefined;
  for (const mark of marks) {
    const ahead = (mark[along] - start[along]) * sign;
    if (ahead <= 0) continue;
    const aside = Math.abs(mark[across] - start[across]);
    const distance =
      along === 'row' ? ([aside, ahead] as const) : ([ahead, aside] as const);
    if (!best || isLess(distance, best.distance)) {
      best = { key: mark.key, distance };
    }
  }
  return best?.key ?? from;
}

function isLess(
  one: readonly [number, number],
  other: readonly [number, number],
): boolean {
  return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
}
