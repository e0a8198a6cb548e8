import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents, type EventColumns } from '../scopedEvents/selectEvents';
import type { Sql } from '../scopedEvents/Sql';

/**
 * A statement that counts the events of a selection, of any class, as `events`.
 *
 * @param by - what they are told apart by, under the name of its column; of these an index has all
 */
export function countSeen(
  tx: Tx,
  selection: Selection,
  by: Record<string, (columns: EventColumns) => string>,
): Sql {
  const names = Object.keys(by);
  const events = selectEvents(tx, selection, {
    classes: allClassValues,
    columns: row => names.map(name => `${by[name](row)} AS ${name}`).join(', '),
    everySighting: true,
  });
  const columns = names.map(name => `x.${name}`).join(', ');
  return {
    text: `
      SELECT ${columns}, count(*) AS events
      FROM (${events.text}) AS x GROUP BY ${columns}`,
    bindings: events.bindings,
  };
}
