import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { StoredWorkItem } from './StoredWorkItem';

/** A relation of a work item, as it is put from its end. */
export interface ItemLink {
  description: string;
  /** Of the item at the other end, as it is now if that is known. */
  key: string;
  /** The number of that item, if it is there. */
  otherId: number | undefined;
}

interface LinkRow {
  type: string;
  words: string | null;
  other_key: string | null;
  known_id: BigIntColumn | null;
  known_key: string | null;
}

/** The relations of a work item, in no order. What has no key at all is left out. */
export async function readItemLinks(
  tx: Tx,
  { instanceId, externalId }: Pick<StoredWorkItem, 'instanceId' | 'externalId'>,
): Promise<ItemLink[]> {
  const ofEnd = (own: 'from' | 'to', other: 'from' | 'to', words: string) => `
    SELECT l.type, l.${words} AS words, l.${other}_key AS other_key, w.id AS known_id, w.key AS known_key
    FROM work_item_links AS l
    LEFT JOIN work_items AS w ON w.instance_id = l.instance_id AND w.external_id = l.${other}_item AND w.removed_at IS NULL
    WHERE l.instance_id = ? AND l.${own}_item = ?`;
  const rows = await readRows<LinkRow>(tx, {
    text: `${ofEnd('from', 'to', 'outward')} UNION ALL ${ofEnd(
      'to',
      'from',
      'inward',
    )}`,
    bindings: [instanceId, externalId, instanceId, externalId],
  });
  return rows.flatMap(row => {
    const key = row.known_key ?? row.other_key;
    if (key === null) return [];
    const otherId = row.known_id === null ? undefined : Number(row.known_id);
    return [{ description: row.words ?? row.type, key, otherId }];
  });
}
