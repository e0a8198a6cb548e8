import type { Tx } from '../../Database';
import { jsonSet } from '../../scopedEvents/jsonSet';
import type { BigIntColumn } from '../../rows';
import { plainSql, readRows, withSets, type Sql } from '../../scopedEvents/Sql';
import type { ListedPlace, ListedScope } from './ListedScope';
import { rankedServices, rankOf } from './rankedServices';

/** What lists of changes are sorted by. */
export interface ChangeOrder {
  by: 'lead' | 'deployed';
  isDescending: boolean;
}

/** Which changes a list is of: those whose deployment is in its period. */
export interface ChangeFilter {
  scope: ListedScope;
  /** Keys of deployments; all if there are none. */
  deployments: readonly string[];
}

const columns = { lead: 'c.lead_ms', deployed: 'c.deployed_at' };

/** How many changes a list has. */
export async function countChanges(
  tx: Tx,
  filter: ChangeFilter,
): Promise<number> {
  const { text, bindings } = fromSql(filter);
  const [row] = await readRows<{ n: BigIntColumn }>(
    tx,
    withSets(setsOf(tx, filter), {
      text: `SELECT count(*) AS n ${text}`,
      bindings,
    }),
  );
  return Number(row.n);
}

/**
 * The changes of a list in an order; what has no value comes last either way, of equal ones the service decides and the number of the row.
 *
 * @param after - the last one of the page before
 */
export async function listChanges(
  tx: Tx,
  filter: ChangeFilter,
  {
    order,
    after,
    limit,
  }: { order: ChangeOrder; after?: ListedPlace; limit: number },
): Promise<ListedPlace[]> {
  const value = columns[order.by];
  const from = fromSql(filter);
  const rest = after ? afterSql(order, after, filter.scope) : plainSql('');
  const rows = await readRows<{
    service_id: number;
    change_id: BigIntColumn;
    value: BigIntColumn | null;
  }>(
    tx,
    withSets(setsOf(tx, filter), {
      text: `
        SELECT c.service_id, c.change_id, ${value} AS value ${from.text} ${
        rest.text
      }
        ORDER BY CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END, ${value} ${
        order.isDescending ? 'DESC' : 'ASC'
      }, asked.rank, c.change_id LIMIT ?`,
      bindings: [...from.bindings, ...rest.bindings, limit],
    }),
  );
  return rows.map(row => ({
    serviceId: row.service_id,
    key: String(row.change_id),
    value: row.value === null ? null : Number(row.value),
  }));
}

function setsOf(tx: Tx, { scope, deployments }: ChangeFilter): Sql[] {
  const keys = deployments.map(key => [key]);
  return [
    rankedServices(tx, scope),
    jsonSet(tx, 'asked_deployments', { key: 'text' }, keys),
  ];
}

/** On SQLite the order of joins is kept. */
function fromSql({ scope: { from, to }, deployments }: ChangeFilter): Sql {
  const chosen =
    deployments.length > 0
      ? 'AND c.deployment_key IN (SELECT key FROM asked_deployments)'
      : '';
  return {
    text: `
      FROM asked CROSS JOIN dora_changes AS c
      WHERE c.service_id = asked.id AND c.deployed_at >= ? AND c.deployed_at < ? ${chosen}`,
    bindings: [from, to],
  };
}

function afterSql(
  { by, isDescending }: ChangeOrder,
  after: ListedPlace,
  scope: ListedScope,
): Sql {
  const value = columns[by];
  const rank = rankOf(scope, after.serviceId);
  const tie = '(asked.rank > ? OR (asked.rank = ? AND c.change_id > ?))';
  const tieBindings = [rank, rank, Number(after.key)];
  if (after.value === null) {
    return {
      text: `AND ${value} IS NULL AND ${tie}`,
      bindings: tieBindings,
    };
  }
  const sign = isDescending ? '<' : '>';
  return {
    text: `AND (${value} IS NULL OR ${value} ${sign} ? OR (${value} = ? AND ${tie}))`,
    bindings: [after.value, after.value, ...tieBindings],
  };
}
