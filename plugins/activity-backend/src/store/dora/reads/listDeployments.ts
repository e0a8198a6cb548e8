import type { DoraMetricId } from '@activity-insights/plugin-activity-common';
import { isSqlite, type Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { plainSql, readRows, withSets, type Sql } from '../../scopedEvents/Sql';
import type { ListedPlace, ListedScope } from './ListedScope';
import { rankedServices, rankOf } from './rankedServices';

/** The metrics that are made of deployments. */
export type DeploymentMetric = Exclude<DoraMetricId, 'change-lead-time'>;

/** Which deployments each of them counts, as `n` or as `part` of its value. */
const countedSql: Readonly<Record<DeploymentMetric, string>> = {
  'deployment-frequency': '1 = 1',
  'change-fail-rate': 'd.is_failed = 1',
  'failed-deployment-recovery-time':
    'd.is_failed = 1 AND d.recovery_ms IS NOT NULL',
  'deployment-rework-rate': 'd.is_rework = 1',
};

/** Which deployments a list is of. */
export interface DeploymentFilter {
  scope: ListedScope;
  metric: DeploymentMetric;
}

/** How many deployments a list has. */
export async function countDeployments(
  tx: Tx,
  filter: DeploymentFilter,
): Promise<number> {
  const { text, bindings } = fromSql(filter);
  const [row] = await readRows<{ n: BigIntColumn }>(
    tx,
    withSets([rankedServices(tx, filter.scope)], {
      text: `SELECT count(*) AS n ${text}`,
      bindings,
    }),
  );
  return Number(row.n);
}

/**
 * The deployments of a list, the latest first, then by service and key.
 *
 * @param after - the last one of the page before
 */
export async function listDeployments(
  tx: Tx,
  filter: DeploymentFilter,
  { after, limit }: { after?: ListedPlace; limit: number },
): Promise<ListedPlace[]> {
  const { scope } = filter;
  const from = fromSql(filter);
  // The order of texts is that of their bytes on both engines.
  const key = isSqlite(tx) ? 'd.key' : 'd.key COLLATE "C"';
  const rest = after ? afterSql(key, after, scope) : plainSql('');
  const rows = await readRows<{
    service_id: number;
    key: string;
    at: BigIntColumn;
  }>(
    tx,
    withSets([rankedServices(tx, scope)], {
      text: `
        SELECT d.service_id, d.key, d.at ${from.text} ${rest.text}
        ORDER BY d.at DESC, asked.rank, ${key} LIMIT ?`,
      bindings: [...from.bindings, ...rest.bindings, limit],
    }),
  );
  return rows.map(row => ({
    serviceId: row.service_id,
    key: row.key,
    value: Number(row.at),
  }));
}

/** On SQLite the order of joins is kept. */
function fromSql({ scope: { from, to }, metric }: DeploymentFilter): Sql {
  return {
    text: `
      FROM asked CROSS JOIN dora_deployments AS d
      WHERE d.service_id = asked.id AND d.at >= ? AND d.at < ? AND ${countedSql[metric]}`,
    bindings: [from, to],
  };
}

function afterSql(key: string, after: ListedPlace, scope: ListedScope): Sql {
  const rank = rankOf(scope, after.serviceId);
  return {
    text: `
      AND (d.at < ? OR (d.at = ? AND (asked.rank > ? OR (asked.rank = ? AND ${key} > ?))))`,
    bindings: [after.value, after.value, rank, rank, after.key],
  };
}
