/**
 * Classes of events that are kept but left out of answers unless `include` asks for them.
 *
 * The order is the order of precedence: an event that is left out for several reasons is counted under the first.
 *
 * @public
 */
export const eventClasses = ['bots', 'copies', 'merges', 'bulk'] as const;

/** @public */
export type EventClass = (typeof eventClasses)[number];

/**
 * The bit that stands for a class in an event's stored `class` value.
 *
 * @public
 */
export const eventClassBits: Readonly<Record<EventClass, number>> = {
  bots: 1,
  copies: 2,
  merges: 4,
  bulk: 8,
};

/**
 * The classes whose bits are set in a stored `class` value, in order of precedence.
 *
 * @public
 */
export function eventClassesOf(bits: number): EventClass[] {
  return eventClasses.filter(name => (bits & eventClassBits[name]) !== 0);
}

/**
 * The class under which an event is left out, or undefined if it is counted.
 *
 * @param bits - the event's stored class bits
 * @param include - the classes that the caller brought back
 * @public
 */
export function excludedAs(
  bits: number,
  include: readonly EventClass[],
): EventClass | undefined {
  return eventClassesOf(bits).find(name => !include.includes(name));
}
