import type { WorkSortField } from '../location/workSort';

/** The columns of the tree, from left to right. */
export const workColumns = [
  'title',
  'status',
  'progress',
  'open',
  'blocked',
  'overdue',
  'oldest',
  'due',
  'delivery',
  'component',
  'team',
  'assignee',
  'estimate',
  'updated',
] as const;

export type WorkColumn = (typeof workColumns)[number];

export interface ColumnTraits {
  /** In CSS pixels, while nobody has changed it. */
  width: number;
  sort?: WorkSortField;
  isNumber?: true;
  /** Shown while nobody has chosen. */
  isUsual?: true;
}

export const columnTraits: Readonly<Record<WorkColumn, ColumnTraits>> = {
  title: { width: 240, sort: 'key', isUsual: true },
  status: { width: 116, sort: 'status', isUsual: true },
  progress: { width: 156, sort: 'progress', isUsual: true },
  open: { width: 64, isNumber: true },
  blocked: { width: 76, sort: 'blocked', isNumber: true, isUsual: true },
  overdue: { width: 78, isNumber: true },
  oldest: { width: 104, sort: 'oldestOpenAt', isNumber: true, isUsual: true },
  due: { width: 108, sort: 'dueOn', isUsual: true },
  delivery: { width: 160, isUsual: true },
  component: { width: 108 },
  team: { width: 108 },
  assignee: { width: 124 },
  estimate: { width: 84, isNumber: true },
  updated: { width: 104, sort: 'updatedAt' },
};

/** Narrower a column cannot be made, in CSS pixels. */
const leastWidth = 64;
const mostWidth = 900;

/** Which columns there are and how wide, as the reader of this browser has chosen. */
export interface ColumnChoice {
  /** In the order of {@link workColumns}; the title is always among them. */
  shown: readonly WorkColumn[];
  /** In CSS pixels. */
  widths: Readonly<Partial<Record<WorkColumn, number>>>;
}

export const usualColumns: ColumnChoice = {
  shown: workColumns.filter(name => columnTraits[name].isUsual),
  widths: {},
};

export function widthOf({ widths }: ColumnChoice, column: WorkColumn): number {
  return widths[column] ?? columnTraits[column].width;
}

/** The tracks of a row, as CSS has them. What is left over is the title's, unless somebody has made that as wide as it is to be. */
export function columnTracks(choice: ColumnChoice): string {
  const tracks = choice.shown.map(column => {
    const width = `${widthOf(choice, column)}px`;
    const takesRest = column === 'title' && choice.widths.title === undefined;
    return takesRest ? `minmax(${width}, 1fr)` : width;
  });
  return `${tracks.join(' ')} minmax(0, auto)`;
}

export function withWidth(
  choice: ColumnChoice,
  column: WorkColumn,
  width: number,
): ColumnChoice {
  const kept = Math.round(Math.min(mostWidth, Math.max(leastWidth, width)));
  return { ...choice, widths: { ...choice.widths, [column]: kept } };
}

export function withShown(
  choice: ColumnChoice,
  shown: readonly string[],
): ColumnChoice {
  return {
    ...choice,
    shown: workColumns.filter(name => name === 'title' || shown.includes(name)),
  };
}

/** What a choice is kept as, between visits. */
interface KeptChoice {
  version: 1;
  shown: string[];
  widths: Record<string, number>;
}

export function keepChoice({ shown, widths }: ColumnChoice): KeptChoice {
  return { version: 1, shown: [...shown], widths: { ...widths } };
}

/** Reads what was kept; the usual columns if that is of another version, or nothing that we have written. */
export function readChoice(kept: unknown): ColumnChoice {
  const { version, shown, widths } = (kept ?? {}) as Partial<KeptChoice>;
  if (version !== 1 || !Array.isArray(shown)) return usualColumns;
  let choice = withShown(usualColumns, shown.map(String));
  for (const [name, width] of Object.entries(widths ?? {})) {
    const column = workColumns.find(known => known === name);
    if (column && Number.isFinite(width)) {
      choice = withWidth(choice, column, width);
    }
  }
  return choice;
}
