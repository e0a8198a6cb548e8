/**
 * SQL for whether a unit still has an event, where the event is known. It is put in words that the condition of
 * `sightings_by_unit` does not match: as long as a table is growing and has not been analysed, PostgreSQL takes live sightings
 * for rare, and reads all of that index to find those of a page.
 */
export function isLiveSighting(alias: string): string {
  return `coalesce(${alias}.gone_at, -1) = -1`;
}
