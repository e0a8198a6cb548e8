import {
  defaultEventTypes,
  sourceKinds,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import type { Clock } from '../time/ClockStretches';

/** The default types of event, by the moment at which they occurred. */
export const allGrain = 0;

/** The default types of event that have a local time of their author, by that. */
export const authorGrain = 1;

/** The default types of event that have none, by the moment at which they occurred. */
export const authorlessGrain = 2;

/** Which accounts have an event of a default type: no counts, but what `packAccounts` makes. */
export const accountsGrain = 3;

/** On which days they have one: what `packActiveDays` makes. */
export const activeDaysGrain = 4;

/** All kinds of source that this version does not know share one bit. */
const otherSourceBit = 1 << sourceKinds.length;

const sourceMasks = otherSourceBit * 2;

/** The bit that stands for a kind of source. */
export function sourceBit(source: string): number {
  const index = (sourceKinds as readonly string[]).indexOf(source);
  return index < 0 ? otherSourceBit : 1 << index;
}

/**
 * The grain of the events of one type that are seen in exactly these kinds of source: every event is in one such grain, so
 * that any filter by types and sources is a sum of them.
 *
 * @param kind - the stored number of the type
 * @param sources - bits
 */
export function typedGrain(kind: number, sources: number): number {
  return kind * sourceMasks + sources;
}

/**
 * The grains whose sum is what a question asks for.
 *
 * @param sources - kinds of source; empty for all
 * @returns undefined if there are none such, and events have to be read
 */
export function grainsOf(
  clock: Clock,
  types: readonly EventType[],
  sources: readonly string[],
  kindOf: (type: EventType) => number,
): number[] | undefined {
  if (asksDefault(types, sources)) {
    return [
      { utc: allGrain, author: authorGrain, utcWithoutAuthor: authorlessGrain }[
        clock
      ],
    ];
  }
  if (clock !== 'utc') return undefined;
  const bits = sources.map(sourceBit);
  if (bits.includes(otherSourceBit)) return undefined;
  const wanted = sources.length === 0 ? sourceMasks - 1 : or(bits);
  const masks = Array.from({ length: sourceMasks }, (_, mask) => mask).filter(
    mask => (mask & wanted) !== 0,
  );
  return [...new Set(types)].flatMap(type =>
    masks.map(mask => typedGrain(kindOf(type), mask)),
  );
}

/** Whether a question is about the default types of event of all sources. */
export function asksDefault(
  types: readonly EventType[],
  sources: readonly string[],
): boolean {
  return (
    sources.length === 0 &&
    types.length === defaultEventTypes.length &&
    defaultEventTypes.every(type => types.includes(type))
  );
}

function or(bits: number[]): number {
  return bits.reduce((all, bit) => all | bit, 0);
}
