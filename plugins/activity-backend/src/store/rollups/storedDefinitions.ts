import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import {
  hasChanges,
  writeChanges,
  type SyncedTable,
  type TableChanges,
} from '../operations/syncTable';
import { TableComparison } from '../operations/TableComparison';
import { readRows } from '../scopedEvents/Sql';
import type { AccountRow, DefinitionRows, UnitRow } from './definitionRows';

/** Accounts, or units, that may belong to somebody else than before. All others do not. */
export type Reattributed =
  | { accountIds: readonly number[] }
  | { unitIds: readonly number[] };

const accountsTable: SyncedTable<AccountRow> = {
  name: 'rollup_accounts',
  columns: {
    scope_id: 'integer',
    account_id: 'integer',
    from_bucket: 'integer',
    to_bucket: 'integer',
  },
  key: ['account_id', 'scope_id', 'from_bucket'],
};

const unitsTable: SyncedTable<UnitRow> = {
  name: 'rollup_units',
  columns: { scope_id: 'integer', unit_id: 'integer' },
  key: ['unit_id', 'scope_id'],
};

/**
 * What all wide scopes are made of, in the order of accounts, stretches and units.
 *
 * @param changed - only so far as they have these accounts, or these units
 */
export async function readDefinitionRows(
  tx: Tx,
  changed?: Reattributed,
): Promise<DefinitionRows> {
  const { accountIds, unitIds } = idsOf(changed);
  return {
    accounts: await readTable(tx, accountsTable, 'account_id', accountIds),
    units: await readTable(tx, unitsTable, 'unit_id', unitIds),
  };
}

/** Writes the rows in which what wide scopes are made of differs from what it was. */
export async function saveDefinitionRows(
  tx: Tx,
  before: DefinitionRows,
  after: DefinitionRows,
): Promise<void> {
  const accounts = compare(accountsTable, before.accounts, after.accounts);
  const units = compare(unitsTable, before.units, after.units);
  if (hasChanges(accounts)) await writeChanges(tx, accountsTable, accounts);
  if (hasChanges(units)) await writeChanges(tx, unitsTable, units);
}

/** The ids of one kind are undefined if all are meant, and empty if those of the other kind are. */
function idsOf(changed: Reattributed | undefined): {
  accountIds: readonly number[] | undefined;
  unitIds: readonly number[] | undefined;
} {
  if (changed === undefined) {
    return { accountIds: undefined, unitIds: undefined };
  }
  return 'accountIds' in changed
    ? { accountIds: changed.accountIds, unitIds: [] }
    : { accountIds: [], unitIds: changed.unitIds };
}

function compare<Row extends AccountRow | UnitRow>(
  table: SyncedTable<Row>,
  before: readonly Row[],
  after: readonly Row[],
): TableChanges<Row> {
  const comparison = new TableComparison(table);
  comparison.want(after);
  comparison.see(before);
  return comparison.changes();
}

/** @param ids - those of `column` that are wanted, undefined for all */
async function readTable<Row extends AccountRow | UnitRow>(
  tx: Tx,
  { name, columns, key }: SyncedTable<Row>,
  column: keyof Row & string,
  ids: readonly number[] | undefined,
): Promise<Row[]> {
  if (ids?.length === 0) return [];
  const selected = Object.keys(columns)
    .map(each => `p.${each}`)
    .join(', ');
  const from = ids
    ? `${jsonRows(tx, 'r', {
        id: 'integer',
      })} JOIN ${name} AS p ON p.${column} = r.id`
    : `${name} AS p`;
  return readRows<Row>(tx, {
    text: `SELECT ${selected} FROM ${from} ORDER BY ${key.map(
      each => `p.${each}`,
    )}`,
    bindings: ids ? [JSON.stringify(ids.map(id => [id]))] : [],
  });
}
