import type { Sql } from '../../scopedEvents/Sql';

/**
 * A named set of the latest rows, or of all.
 *
 * @param begun - `name AS (SELECT ...`, without the bracket at its end and without values
 * @param most - how many; undefined for all
 */
export function latestSql(
  begun: string,
  order: string,
  most: number | undefined,
): Sql {
  return most === undefined
    ? { text: `${begun})`, bindings: [] }
    : { text: `${begun} ORDER BY ${order} LIMIT ?)`, bindings: [most] };
}
