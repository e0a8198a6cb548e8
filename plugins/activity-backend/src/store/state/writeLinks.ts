import type { LinkDraft } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';

/** A work item as it was just written, with all of its links. */
export interface LinkedItem {
  externalId: string;
  key: string;
  links: readonly LinkDraft[];
}

const columns = {
  external_id: 'text',
  type: 'text',
  from_item: 'text',
  from_key: 'text',
  outward: 'text',
  to_item: 'text',
  to_key: 'text',
  inward: 'text',
} satisfies Record<string, JsonColumnType>;

/**
 * What an end says of itself counts, and what the other end says of it only until then: keys change, and the end knows its own.
 * An end that was read has put the link in its words.
 */
const ofBothEnds = (['from', 'to'] as const).flatMap(end => {
  const words = end === 'from' ? 'outward' : 'inward';
  return [
    ...['item', 'key'].map(
      name => `${end}_${name} = CASE
        WHEN excluded.${words} IS NOT NULL THEN excluded.${end}_${name}
        WHEN work_item_links.${words} IS NOT NULL THEN work_item_links.${end}_${name}
        ELSE coalesce(excluded.${end}_${name}, work_item_links.${end}_${name}) END`,
    ),
    `${words} = coalesce(excluded.${words}, work_item_links.${words})`,
  ];
});

/**
 * Writes the links of work items: those that they list, and no others any more. A link is one row, of which both ends tell.
 */
export async function writeLinks(
  tx: Tx,
  items: readonly LinkedItem[],
  { instanceId, observedAt }: { instanceId: number; observedAt: number },
): Promise<void> {
  if (items.length === 0) return;
  await deleteUnlisted(tx, instanceId, items);
  const names = Object.keys(columns).join(', ');
  // One after the other: the two ends of a link may be on one page, and a statement writes a row but once.
  for (const rows of inTurns(items)) {
    await tx.raw(
      `INSERT INTO work_item_links (instance_id, observed_at, ${names})
       SELECT CAST(? AS integer), CAST(? AS bigint), ${names} FROM ${jsonRows(
        tx,
        'r',
        columns,
      )}
       WHERE true ORDER BY external_id
       ON CONFLICT (instance_id, external_id) DO UPDATE SET
         type = excluded.type, observed_at = excluded.observed_at, ${ofBothEnds}`,
      [instanceId, observedAt, JSON.stringify(rows)],
    );
  }
}

/** Deletes every link that has one of these items as an end. */
export async function deleteLinks(
  tx: Tx,
  instanceId: number,
  externalIds: readonly string[],
): Promise<void> {
  if (externalIds.length === 0) return;
  const items = JSON.stringify(externalIds.map(id => [id]));
  const set = jsonRows(tx, 'r', { item: 'text' });
  await tx.raw(
    `DELETE FROM work_item_links WHERE id IN (
       SELECT l.id FROM ${set} CROSS JOIN work_item_links AS l WHERE l.instance_id = ? AND l.from_item = r.item
       UNION ALL
       SELECT l.id FROM ${set} CROSS JOIN work_item_links AS l WHERE l.instance_id = ? AND l.to_item = r.item
     )`,
    [items, instanceId, items, instanceId],
  );
}

async function deleteUnlisted(
  tx: Tx,
  instanceId: number,
  items: readonly LinkedItem[],
): Promise<void> {
  const ends = JSON.stringify(items.map(item => [item.externalId]));
  const listed = JSON.stringify(
    items.flatMap(({ externalId, links }) =>
      links.map(link => [externalId, link.externalId, link.direction]),
    ),
  );
  const end = jsonRows(tx, 'r', { item: 'text' });
  const list = jsonRows(tx, 'k', {
    item: 'text',
    link: 'text',
    direction: 'text',
  });
  const unlisted = (column: string, direction: string) => `
    SELECT l.id FROM ${end} CROSS JOIN work_item_links AS l
    WHERE l.instance_id = ? AND l.${column} = r.item AND NOT EXISTS (
      SELECT 1 FROM ${list} WHERE k.item = r.item AND k.link = l.external_id AND k.direction = '${direction}'
    )`;
  const bindings = [ends, instanceId, listed];
  await tx.raw(
    `DELETE FROM work_item_links WHERE id IN (
       ${unlisted('from_item', 'outward')} UNION ALL ${unlisted(
      'to_item',
      'inward',
    )}
     )`,
    [...bindings, ...bindings],
  );
}

type LinkRow = (string | null)[];

/** Rows with every link at most once, in the order of the items. */
function inTurns(items: readonly LinkedItem[]): LinkRow[][] {
  const turns: Map<string, LinkRow>[] = [];
  for (const item of items) {
    for (const link of item.links) {
      let turn = turns.find(rows => !rows.has(link.externalId));
      if (!turn) turns.push((turn = new Map()));
      turn.set(link.externalId, toRow(item, link));
    }
  }
  return turns.map(rows => [...rows.values()]);
}

function toRow(item: LinkedItem, link: LinkDraft): LinkRow {
  const own = [item.externalId, item.key, link.description];
  const other = [link.other.id, link.other.key, null];
  const [from, to] = link.direction === 'outward' ? [own, other] : [other, own];
  return [link.externalId, link.type, ...from, ...to];
}
