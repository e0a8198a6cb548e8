import type { Tx } from '../../Database';
import { projectIdSql } from '../../scopedEvents/projectIdSql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyRows } from '../../workItemReads/readManyRows';

/** What is shown of a change beside how it has flowed. Who has opened it is not read at all. */
export interface ChangeRow {
  id: number;
  number: number;
  title: string;
  url: string | null;
  source: string;
  instance: string;
  /** Its name, and the id that callers know it by; null if the change lives in none. */
  project: string | null;
  projectId: string | null;
  /** Null where the source does not tell. */
  files: number | null;
  draft: boolean;
}

/** Reads what lists show of changes, by the numbers of their rows. */
export async function readChangeRows(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, ChangeRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readManyRows<ChangeRow>(tx, {
    sets: [numberSet(tx, 'asked', ids)],
    columns: {
      id: 'c.id',
      number: 'c.number',
      title: 'c.title',
      url: 'c.url',
      source: 'i.source',
      instance: 'i.instance',
      project: 'p.name',
      projectId: projectIdSql,
      files: 'c.files',
      draft: 'c.draft',
    },
    from: `
      FROM asked
      CROSS JOIN changes AS c
      JOIN instances AS i ON i.id = c.instance_id
      LEFT JOIN projects AS p ON p.id = c.project_id
      WHERE c.id = asked.id`,
  });
  return new Map(
    rows.map(row => [row.id, { ...row, draft: Boolean(row.draft) }]),
  );
}
