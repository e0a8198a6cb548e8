import { DateTime, DateTimeUnit } from 'luxon';
import { Instant } from '../../model';
import { Operand } from './Query';

/** A date of a query: from when, and until when it lasts as precisely as it was written. */
export interface JqlDate {
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
  /** Whether it is another moment whenever it is asked for. */
  readonly moving: boolean;
}

const absolute = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ ](\d{1,2}):(\d{2}))?$/;
const period = /^[+-]?\s*\d+\s*[yMwdhm](?:\s+\d+\s*[wdhm])*$/;
const units = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
} as const;
const bounds = /^(start|end)of(day|week|month|year)$/;

/**
 * Understands a date: `2026-03-01`, `2026/03/01 14:30` in the account's zone and to the minute; milliseconds since 1970
 * without quotes, which need no zone; `-7d` or `4w 2d` from now; `now()`, `startOfDay()`, `endOfMonth("-1")` and the
 * like. Undefined if it is none of these.
 *
 * @param zone - IANA
 */
export function readDate(
  operand: Operand,
  now: Instant,
  zone: string,
): JqlDate | undefined {
  if (operand.kind === 'function') {
    const at = readFunction(operand.name, operand.args, now, zone);
    return at === undefined
      ? undefined
      : { from: at, until: at + 1, moving: true };
  }
  if (operand.kind !== 'value') {
    return undefined;
  }
  const { text, quoted } = operand;
  if (!quoted && /^-?\d+$/.test(text)) {
    const at = Number(text);
    return { from: at, until: at + 1, moving: false };
  }
  if (period.test(text)) {
    const at = shifted(DateTime.fromMillis(now, { zone }), text).toMillis();
    return { from: at, until: at + 1, moving: true };
  }
  return readAbsolute(text, zone);
}

function readAbsolute(text: string, zone: string): JqlDate | undefined {
  const match = absolute.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day] = [match[1], match[3], match[4]].map(Number);
  const hasTime = match[5] !== undefined;
  const from = DateTime.fromObject(
    {
      year,
      month,
      day,
      hour: Number(match[5] ?? 0),
      minute: Number(match[6] ?? 0),
    },
    { zone },
  );
  return from.isValid
    ? {
        from: from.toMillis(),
        until: from.plus(hasTime ? { minutes: 1 } : { days: 1 }).toMillis(),
        moving: false,
      }
    : undefined;
}

function readFunction(
  name: string,
  args: readonly string[],
  now: Instant,
  zone: string,
): Instant | undefined {
  const local = DateTime.fromMillis(now, { zone });
  if (name.toLowerCase() === 'now' && args.length === 0) {
    return now;
  }
  const [, edge, unit] = bounds.exec(name.toLowerCase()) ?? [];
  const increment = args[0] ?? '0';
  if (!edge || args.length > 1) {
    return undefined;
  }
  // A bare number counts what the function is about.
  const moved = /^[+-]?\d+$/.test(increment)
    ? local.plus({ [`${unit}s`]: Number(increment) })
    : period.test(increment) && shifted(local, increment);
  if (!moved) {
    return undefined;
  }
  return edgeOf(moved, edge, unit as DateTimeUnit).toMillis();
}

/** Weeks begin on Sunday, as in Jira unless it is told otherwise. */
function edgeOf(local: DateTime, edge: string, unit: DateTimeUnit): DateTime {
  const sunday = unit === 'week' ? { days: 1 } : {};
  const day = local.plus(sunday);
  return edge === 'start'
    ? day.startOf(unit).minus(sunday)
    : day.endOf(unit).minus(sunday);
}

function shifted(local: DateTime, text: string): DateTime {
  const sign = text.trim().startsWith('-') ? -1 : 1;
  const amounts = [...text.matchAll(/(\d+)\s*([yMwdhm])/g)];
  return amounts.reduce(
    (moment, [, amount, unit]) =>
      moment.plus({
        [units[unit as keyof typeof units]]: sign * Number(amount),
      }),
    local,
  );
}
