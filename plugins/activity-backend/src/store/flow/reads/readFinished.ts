import type { ItemFact } from '../../../flow/facts/ItemFact';
import type { Tx } from '../../Database';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  itemFactsFrom,
  itemFactsSets,
  longItemFacts,
  readableColumn,
  typeColumns,
  type ItemFactsFilter,
} from './itemFactsSql';
import { neededSql, type Stretch } from './ItemNeed';
import { isOfType } from './readItemFacts';

/** What days say of a work item that is done. */
export interface FinishedItem
  extends Pick<ItemFact, 'itemId' | 'cycleMs' | 'estimate'> {
  doneAt: number;
}

type Row = [
  itemId: number,
  doneAt: number,
  cycleMs: number | null,
  estimate: number | null,
  typeId: string,
  typeName: string,
  isReadable: number,
];

/** Reads the work items that were done within a stretch and that the caller may read: of very many only the little that days need. */
export async function readFinished(
  tx: Tx,
  filter: ItemFactsFilter,
  stretch: Stretch,
): Promise<FinishedItem[]> {
  const { types } = filter;
  const finished = neededSql(tx, { finished: stretch });
  const { sets, from } = filter.scope
    ? longItemFacts(filter, finished)
    : { sets: [], from: itemFactsFrom(filter, finished, false) };
  const rows = await readManyLists(tx, {
    sets: [...itemFactsSets(tx, filter), ...sets],
    columns: [
      'f.item_id',
      'f.done_at',
      'f.cycle_ms',
      'f.estimate',
      ...typeColumns(filter),
      readableColumn(filter),
    ],
    from,
  });
  const found: FinishedItem[] = [];
  for (const row of rows as Row[]) {
    const [itemId, doneAt, cycleMs, estimate, typeId, typeName, readable] = row;
    if (types && !isOfType({ typeId, typeName }, types)) continue;
    if (readable === 1) found.push({ itemId, doneAt, cycleMs, estimate });
  }
  return found;
}
