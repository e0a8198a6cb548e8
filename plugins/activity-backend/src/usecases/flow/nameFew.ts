import type {
  FlowSubject,
  FlowValue,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { readChangeRows } from '../../store/flow/reads/readChangeRows';
import { changeKey } from './changeKey';

/** Calls changes that are listed one by one what people call them; work items are called so already. The values are changed. */
export async function nameFew(
  tx: Tx,
  about: FlowSubject,
  values: readonly (FlowValue | undefined)[],
): Promise<void> {
  if (about === 'workItems') return;
  const listed = values.flatMap(value => value?.few ?? []);
  const ids = new Set(listed.map(({ key }) => Number(key)));
  const rows = await readChangeRows(tx, [...ids]);
  for (const each of listed) {
    const row = rows.get(Number(each.key));
    if (row) each.key = changeKey(row);
  }
}
