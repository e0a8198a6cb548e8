import {
  eventClassBits,
  excludedAs,
  type EventClass,
} from '@activity-insights/plugin-activity-common';

const highest = Object.values(eventClassBits).reduce((a, b) => a + b, 0);

/** Every value of the stored class bits: named in a query, they let it search an index that has the class first. */
export const allClassValues: readonly number[] = Array.from(
  { length: highest + 1 },
  (_, bits) => bits,
);

/** The values of the stored class bits that are counted. */
export function countedClassValues(include: readonly EventClass[]): number[] {
  return allClassValues.filter(bits => !excludedAs(bits, include));
}
