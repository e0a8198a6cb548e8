import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { readRows } from '../scopedEvents/Sql';
import type { Reattributed } from './storedDefinitions';

/** The first and the last bucket of some events, both inclusive. */
export interface EventSpan {
  from: number;
  to: number;
}

/** More accounts or units than this have events at any time, and it would take long to look. */
const mostParts = 200;

/**
 * When the live events of accounts, or of units, have happened, all in all. Whatever changes with an account or a unit
 * changes within it.
 *
 * @returns undefined if there are none; `all` if there are too many accounts or units to look at
 */
export async function readEventSpan(
  tx: Tx,
  parts: Reattributed,
): Promise<EventSpan | 'all' | undefined> {
  const [table, column, live, ids] =
    'accountIds' in parts
      ? ['events', 'account_id', 'removed_at', parts.accountIds]
      : ['sightings', 'unit_id', 'gone_at', parts.unitIds];
  if (ids.length > mostParts) return 'all';
  // The class comes before the bucket in the indexes, so that each class has a first and a last one to be looked up.
  const end = (extreme: 'min' | 'max') => `
    ${extreme}((SELECT ${extreme}(e.bucket) FROM ${table} AS e
      WHERE e.${column} = r.id AND e.class = c.class AND e.${live} IS NULL))`;
  const [span] = await readRows<{ first: number | null; last: number | null }>(
    tx,
    {
      text: `
        SELECT ${end('min')} AS first, ${end('max')} AS last
        FROM ${jsonRows(tx, 'r', { id: 'integer' })}
        CROSS JOIN ${jsonRows(tx, 'c', { class: 'integer' })}`,
      bindings: [
        JSON.stringify(ids.map(id => [id])),
        JSON.stringify(allClassValues.map(bits => [bits])),
      ],
    },
  );
  return span.first === null || span.last === null
    ? undefined
    : { from: span.first, to: span.last };
}
