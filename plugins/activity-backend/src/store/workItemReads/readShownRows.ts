import { noTotalText } from '../../workTrees/ShownText';
import type { Tx } from '../Database';
import { readNodeOwns } from '../hierarchy/readNodeOwns';
import { numberSet } from './ItemSet';
import { readManyRows } from './readManyRows';
import { shownColumns, type ShownRow } from './ShownRow';

/** Reads what is shown of work items, gone ones too, by their numbers; in two statements, however many there are. */
export async function readShownRows(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, ShownRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readManyRows<ShownRow>(tx, {
    sets: [numberSet(tx, 'asked', ids)],
    columns: shownColumns,
    from: `
      FROM asked CROSS JOIN work_item_nodes AS n WHERE n.item_id = asked.id`,
  });
  const shown = new Map(rows.map(row => [row.id, row]));
  const placeless = ids.filter(id => !shown.has(id));
  for (const [id, own] of await readNodeOwns(tx, placeless, new Map())) {
    const { ownText, assigneeId, unitIds } = own;
    const text = `${ownText},${noTotalText}`;
    shown.set(id, { id, text, tallies: null, assigneeId, unitIds });
  }
  return shown;
}
