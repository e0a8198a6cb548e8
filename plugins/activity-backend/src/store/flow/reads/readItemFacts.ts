import { foldName } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../Database';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import type { FlowItem } from './FlowItem';
import {
  itemFactsSets,
  longItemFacts,
  readableColumn,
  type ItemFactsFilter,
} from './itemFactsSql';
import { neededSql, type ItemNeed } from './ItemNeed';
import { factColumns, StoredItemFact } from './StoredItemFact';

/** What is read of each beside numbers and instants: these are long. */
export interface ItemParts {
  /** Of those that were in progress at this moment or after it; the others are given none. */
  stagesSince?: number;
  statuses?: boolean;
}

/** Work items as far as the caller may read them. */
export interface FoundItems {
  items: FlowItem[];
  /** How many would be among them if the caller might read them. */
  hidden: number;
}

/**
 * Reads how work items have flowed; in one statement, however many there are.
 *
 * @throws TypeError if what is stored is damaged
 */
export async function readItemFacts(
  tx: Tx,
  filter: ItemFactsFilter,
  need: ItemNeed,
  parts: ItemParts = {},
): Promise<FoundItems> {
  const { types } = filter;
  const { sets, from } = longItemFacts(filter, neededSql(tx, need));
  const rows = await readManyLists(tx, {
    sets: [
      ...itemFactsSets(tx, filter),
      ...sets,
      numberSet(tx, 'since', [parts.stagesSince ?? 0]),
    ],
    columns: [...factColumns(parts), readableColumn(filter)],
    from,
  });
  const items: FlowItem[] = [];
  let hidden = 0;
  for (const row of rows) {
    const item = new StoredItemFact(row);
    if (types && !isOfType(item, types)) continue;
    if (row[row.length - 1] === 1) items.push(item);
    else hidden += 1;
  }
  return { items, hidden };
}

/** @param types - names or ids, see `foldName` */
export function isOfType(
  { typeId, typeName }: Pick<FlowItem, 'typeId' | 'typeName'>,
  types: ReadonlySet<string>,
): boolean {
  return types.has(foldName(typeName)) || types.has(foldName(typeId));
}
