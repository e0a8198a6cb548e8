import type { Knex } from 'knex';
import { stateTables } from '../store/state/stateTables';

/** The columns that differ from database to database and from time to time. */
const incidental = [
  'id',
  'instance_id',
  'project_id',
  'content_hash',
  'observed_at',
  'run_id',
  'removed_at',
];

/** Whether a column of a state has the number of an account. */
const isAccount = (column: string) =>
  column.endsWith('_id') &&
  ['assignee', 'reporter', 'account', 'author', 'merged_by', 'actor'].includes(
    column.slice(0, -3),
  );

/**
 * All that is stored of work, in a form that does not depend on numbers of rows and times: by table, in order. Accounts and
 * owners are told by their ids of the source.
 */
export async function readWork(
  knex: Knex,
): Promise<Record<string, Record<string, unknown>[]>> {
  const accounts = await namesOf(knex, 'accounts');
  const projects = await namesOf(knex, 'projects');
  const work: Record<string, Record<string, unknown>[]> = {};
  for (const { name, columns, search } of Object.values(stateTables)) {
    const owners = await namesOf(knex, name);
    const rows = await knex(name).orderBy(['instance_id', 'external_id']);
    work[name] = rows.map(row => {
      const told = Object.keys(columns).map(column => [
        column,
        isAccount(column) ? accounts.get(row[column]) : numberOf(row[column]),
      ]);
      return {
        ...Object.fromEntries(told),
        external_id: row.external_id,
        project: projects.get(row.project_id),
        gone: row.removed_reason,
      };
    });
    for (const table of search) {
      const found = await knex(table.name);
      work[table.name] = sorted(
        found.map(row => ({
          ...row,
          [table.owner]: owners.get(row[table.owner]),
          ...(row.account_id && { account_id: accounts.get(row.account_id) }),
        })),
      );
    }
  }
  work.work_item_links = sorted(
    (await knex('work_item_links')).map(row =>
      Object.fromEntries(
        Object.entries(row).filter(([column]) => !incidental.includes(column)),
      ),
    ),
  );
  return work;
}

async function namesOf(
  knex: Knex,
  table: string,
): Promise<Map<unknown, string>> {
  const rows = await knex(table).select('id', 'external_id');
  return new Map(rows.map(row => [row.id, row.external_id]));
}

/** PostgreSQL gives large numbers as text. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{9,}$/.test(value)
    ? Number(value)
    : value;
}

function sorted<T extends object>(rows: T[]): T[] {
  const text = (row: T) =>
    JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
