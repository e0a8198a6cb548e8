import { isDeepStrictEqual } from 'node:util';
import type { ReportReceipt } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import type { ReportName, ReportRow, ReportTable } from './ReportTable';

/** Who reports, and when, in UTC epoch milliseconds. */
export interface Reporting {
  by: string;
  at: number;
}

/**
 * Keeps a report in the place of what was reported by the same name before. What says nothing new is not written.
 *
 * @param decide - what is to be kept, from what is; nobody else can change that meanwhile. What it throws is thrown
 */
export async function keepReport<T>(
  tx: Tx,
  table: ReportTable<T>,
  name: ReportName,
  decide: (stored: T | undefined) => T,
  reporting: Reporting,
): Promise<ReportReceipt['outcome']> {
  const { component, key } = name;
  const named = () => tx(table.name).where({ component, key });
  const find = () => named().forUpdate().first<ReportRow | undefined>();
  const reported = { reported_at: reporting.at, reported_by: reporting.by };

  let stored = await find();
  if (!stored) {
    const created = await tx(table.name)
      .insert({
        component,
        key,
        ...table.toRow(decide(undefined)),
        ...reported,
      })
      .onConflict(['component', 'key'])
      .ignore()
      .returning('id');
    if (created.length > 0) return 'created';
    // Another replica has come first; the insertion has waited until it was done.
    stored = await find();
  }
  const before = stored && table.fromRow(stored);
  const row = table.toRow(decide(before));
  if (before && isDeepStrictEqual(table.toRow(before), row)) return 'unchanged';
  await named().update({ ...row, ...reported });
  return 'updated';
}
