import type { Query } from '../backend/ActivityApi';
import type { ReadScope } from './ReadScope';

/** Something to ask again and again, of ranges that are equally long. */
export interface Question {
  /** What its figures are called. */
  name: string;
  route: 'heatmap' | 'calendar' | 'histogram' | 'events';
  scope: ReadScope;
  days: number;
  timezone: string;
  /** Parameters beside scope, range and zone. */
  query?: Query;
}

/** The zone of the questions: half an hour off the hour, so that no hour of it is one of UTC. */
export const askedZone = 'Asia/Kolkata';

/** The question that everything is about: when does everybody work? */
export const organisationYear: Question = {
  name: 'heatmap',
  route: 'heatmap',
  scope: { name: 'organisation' },
  days: 365,
  timezone: askedZone,
};

const dayMs = 86_400_000;
const quarterMs = 900_000;
const offsetMs = 330 * 60_000;

/**
 * The address of a question about the last days before local midnight. A backend that remembers answers has not been asked
 * for those that end some quarters of an hour earlier.
 *
 * @param now - the end of the year, see `Organisation`
 * @param quartersEarlier - by how much the range is moved back
 */
export function questionPath(
  question: Question,
  now: number,
  quartersEarlier: number,
): string {
  const { route, query = {} } = question;
  const range = rangeOf(question, now, quartersEarlier);
  const all: Query = {
    ...(question.scope.entity !== undefined && {
      entity: question.scope.entity,
    }),
    ...wallOrInstant(range, question.timezone),
    timezone: question.timezone,
    ...query,
  };
  const parameters = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) =>
      [value].flat().map(item => [name, String(item)]),
    ),
  );
  return `activity/${route}?${parameters}`;
}

/** UTC epoch milliseconds, the end not included. */
export function rangeOf(
  { days }: Pick<Question, 'days'>,
  now: number,
  quartersEarlier: number,
): { from: number; to: number } {
  const to = now - offsetMs - quartersEarlier * quarterMs;
  return { from: to - days * dayMs, to };
}

/** With the clocks of the authors, the ends are times on a wall. */
function wallOrInstant(
  { from, to }: { from: number; to: number },
  timezone: string,
): { from: string; to: string } {
  const text = (instant: number) => {
    const iso = new Date(instant).toISOString();
    return timezone === 'author' ? iso.slice(0, 19) : iso;
  };
  return { from: text(from), to: text(to) };
}
