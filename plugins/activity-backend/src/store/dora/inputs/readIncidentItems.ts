import type { Incident } from '../../../dora/facts/ServiceInputs';
import type { FailureRules } from '../../../dora/rules/IncidentEntry';
import { incidentMatcher } from '../../../dora/rules/incidentMatcher';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';

type ItemRow = [
  id: number,
  key: string,
  typeName: string,
  status: string,
  title: string,
  url: string | null,
  createdAt: number,
  resolvedAt: number | null,
  doneAt: number | null,
];

/**
 * Those of some work items that rules match, as incidents: each is over when its work is done, as the Flow tab has it, else when its
 * source says that it was resolved.
 *
 * @param itemIds - numbers of rows; what is gone is passed over
 */
export async function readIncidentItems(
  tx: Tx,
  itemIds: readonly number[],
  rules: Pick<FailureRules, 'incidents'>,
): Promise<Incident[]> {
  if (itemIds.length === 0) return [];
  const read = (columns: readonly string[], from: string) =>
    readManyLists(tx, {
      sets: [numberSet(tx, 'asked', itemIds)],
      columns,
      from: plainSql(`FROM asked ${from}`),
    });
  const items = (await read(
    [
      'w.id',
      'w.key',
      'w.type_name',
      'w.status_name',
      'w.summary',
      'w.url',
      'w.created_at',
      'w.resolved_at',
      'f.done_at',
    ],
    `CROSS JOIN work_items AS w LEFT JOIN work_item_flow AS f ON f.item_id = w.id
     WHERE w.id = asked.id AND w.removed_at IS NULL`,
  )) as ItemRow[];
  const values = (await read(
    ['v.work_item_id', 'v.field', 'v.value'],
    `CROSS JOIN work_item_values AS v
     WHERE v.work_item_id = asked.id AND v.field IN ('key', 'label')`,
  )) as [number, string, string][];
  const passed = (await read(
    ['s.item_id', 'coalesce(s.label, s.value)'],
    `CROSS JOIN work_item_spans AS s WHERE s.item_id = asked.id AND s.field = 'status'`,
  )) as [number, string][];
  const textsOf = (field: string) =>
    collectBy(
      values.filter(value => value[1] === field),
      ([id]) => id,
      ([, , text]) => text,
    );
  const labels = textsOf('label');
  const keys = textsOf('key');
  const statuses = collectBy(
    passed,
    ([id]) => id,
    ([, name]) => name,
  );
  const match = incidentMatcher(rules);
  return items
    .filter(([id, key, typeName, status]) =>
      match({
        typeName,
        labels: labels.get(id) ?? [],
        statuses: [status, ...(statuses.get(id) ?? [])],
        projectKey: projectKeyOf(key),
      }),
    )
    .map(row => toIncident(row, keys.get(row[0]) ?? []));
}

function toIncident(row: ItemRow, names: readonly string[]): Incident {
  const [id, , , , title, url, beganAt, resolvedAt, doneAt] = row;
  return {
    key: `item:${id}`,
    itemId: id,
    names,
    title,
    url,
    beganAt,
    resolvedAt: doneAt ?? resolvedAt,
    deployment: null,
  };
}

/** What comes before the number: `WEB` of `WEB-12`, `acme/web` of `acme/web#12`. */
function projectKeyOf(key: string): string | null {
  return /^(.+)[-#]\d+$/.exec(key)?.[1] ?? null;
}
