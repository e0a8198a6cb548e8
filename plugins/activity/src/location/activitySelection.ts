import { isLocalDate } from '../transforms/localDates';

/** The cell or the day whose events are open. */
export type ActivitySelection =
  | { kind: 'hour'; weekday: number; hour: number }
  | { kind: 'day'; date: string };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads a cell such as `tue-10`. */
export function parseCell(text: string | null): ActivitySelection | undefined {
  const match = /^([a-z]{3})-(\d{1,2})$/.exec(text ?? '');
  if (!match) return undefined;
  const weekday = weekdays.indexOf(match[1]);
  const hour = Number(match[2]);
  if (weekday < 0 || hour > 23) return undefined;
  return { kind: 'hour', weekday, hour };
}

/** The reverse of {@link parseCell}. */
export function formatCell(cell: { weekday: number; hour: number }): string {
  return `${weekdays[cell.weekday]}-${cell.hour}`;
}

/** Reads a day such as `2026-03-29`. */
export function parseDay(text: string | null): ActivitySelection | undefined {
  return text !== null && isLocalDate(text)
    ? { kind: 'day', date: text }
    : undefined;
}
