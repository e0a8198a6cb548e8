import { foldName } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** The work items that have one of the labels, in any spelling. */
export async function findLabelledItems(
  tx: Tx,
  labels: readonly string[],
): Promise<Set<number>> {
  const wanted = new Set(labels.map(foldName));
  const known = await tx('work_item_values')
    .where({ field: 'label' })
    .distinct<{ value: string }[]>('value');
  const values = known.filter(({ value }) => wanted.has(foldName(value)));
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      SELECT v.work_item_id AS id FROM ${jsonRows(tx, 'r', { value: 'text' })}
      JOIN work_item_values AS v ON v.field = 'label' AND v.value = r.value`,
    bindings: [JSON.stringify(values.map(({ value }) => [value]))],
  });
  return new Set(rows.map(({ id }) => Number(id)));
}
