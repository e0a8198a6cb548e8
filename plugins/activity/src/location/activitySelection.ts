import { isLocalDate } from '../transforms/localDates';

/** The cell, the bar, the day or the days whose events are open. */
export type ActivitySelection =
  | { kind: 'hour'; weekday: number; hour: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'hourOfDay'; hour: number }
  | { kind: 'day'; date: string }
  /** Several days, both ends included: a week or a month of the calendar. */
  | { kind: 'days'; first: string; last: string };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads a cell such as `tue-10`, a row such as `tue`, or a column such as `any-10`. */
export function parseCell(text: string | null): ActivitySelection | undefined {
  const match = /^([a-z]{3})(?:-(\d{1,2}))?$/.exec(text ?? '');
  if (!match) return undefined;
  const weekday = weekdays.indexOf(match[1]);
  const hour = match[2] === undefined ? undefined : Number(match[2]);
  if (hour !== undefined && hour > 23) return undefined;
  if (match[1] === 'any') {
    return hour === undefined ? undefined : { kind: 'hourOfDay', hour };
  }
  if (weekday < 0) return undefined;
  return hour === undefined
    ? { kind: 'weekday', weekday }
    : { kind: 'hour', weekday, hour };
}

/** Reads a day such as `2026-03-29`, or days such as `2026-03-01..2026-03-31`. */
export function parseDay(text: string | null): ActivitySelection | undefined {
  const [first, last, rest] = (text ?? '').split('..');
  if (!isLocalDate(first) || rest !== undefined) return undefined;
  if (last === undefined) return { kind: 'day', date: first };
  return isLocalDate(last) && first <= last
    ? { kind: 'days', first, last }
    : undefined;
}

/** The reverse of {@link parseCell} and {@link parseDay}: what the address says of a selection. */
export function formatSelection(selection: ActivitySelection | undefined): {
  cell?: string;
  day?: string;
} {
  switch (selection?.kind) {
    case 'hour':
      return { cell: `${weekdays[selection.weekday]}-${selection.hour}` };
    case 'weekday':
      return { cell: weekdays[selection.weekday] };
    case 'hourOfDay':
      return { cell: `any-${selection.hour}` };
    case 'day':
      return { day: selection.date };
    case 'days':
      return { day: `${selection.first}..${selection.last}` };
    default:
      return {};
  }
}
