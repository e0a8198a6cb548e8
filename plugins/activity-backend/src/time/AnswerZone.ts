import { InputError } from '@backstage/errors';
import { isZoneName } from './isZoneName';

/**
 * What an answer calls local time: the clock of one place, or the clock that each author had on the wall. Events whose
 * author's clock is unknown are read by the `fallback` zone.
 */
export type AnswerZone =
  | { kind: 'place'; name: string }
  | { kind: 'author'; fallback: string };

/** The zone as answers name it. */
export function zoneLabel(zone: AnswerZone): string {
  return zone.kind === 'author' ? 'author' : zone.name;
}

/** The zone of a place that stands for the answer's where one moment has to be put on a clock, such as now. */
export function placeOf(zone: AnswerZone): string {
  return zone.kind === 'author' ? zone.fallback : zone.name;
}

/**
 * Reads the `timezone` parameter.
 *
 * @param text - an IANA name, kept in the spelling given, or `author`; the default zone if missing
 * @param defaultZone - IANA name of the entity's own zone
 * @throws InputError for anything else
 */
export function parseZone(
  text: string | undefined,
  defaultZone: string,
): AnswerZone {
  if (text === undefined) return { kind: 'place', name: defaultZone };
  if (text === 'author') return { kind: 'author', fallback: defaultZone };
  if (isZoneName(text)) return { kind: 'place', name: text };
  throw new InputError(
    `Invalid 'timezone': '${text}' is neither the name of an IANA time zone, such as Europe/Berlin, nor 'author'`,
  );
}
