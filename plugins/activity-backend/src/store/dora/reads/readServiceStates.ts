import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { readRows, withSets } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';

/** How far a service is settled, and what is known of it at whatever time. Instants are UTC epoch milliseconds. */
export interface ServiceState {
  /** Whether it was ever settled. */
  isSettled: boolean;
  /** Whether something has changed since. */
  isQueued: boolean;
  firstDeploymentAt: number | null;
  lastDeploymentAt: number | null;
  /** Those that began in the stretch that was asked for; unlinked ones belong to no deployment, open ones are not resolved. */
  incidents: { total: number; unlinked: number; open: number };
}

/**
 * Reads the states of services, in one statement.
 *
 * @param serviceIds - numbers of rows
 * @param stretch - half-open, UTC epoch milliseconds
 * @returns by service; what has vanished meanwhile is missing
 */
export async function readServiceStates(
  tx: Tx,
  serviceIds: readonly number[],
  { from, to }: { from: number; to: number },
): Promise<Map<number, ServiceState>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await readRows<StateRow>(
    tx,
    withSets(
      [
        numberSet(tx, 'asked', serviceIds),
        {
          text: `counted AS (
            SELECT i.service_id, count(*) AS total,
              sum(CASE WHEN i.deployment_key IS NULL THEN 1 ELSE 0 END) AS unlinked,
              sum(CASE WHEN i.resolved_at IS NULL THEN 1 ELSE 0 END) AS unresolved
            FROM asked CROSS JOIN dora_incidents AS i
            WHERE i.service_id = asked.id AND i.began_at >= ? AND i.began_at < ?
            GROUP BY i.service_id)`,
          bindings: [from, to],
        },
      ],
      {
        text: `
          SELECT s.id, s.settled_at,
            CASE WHEN EXISTS (SELECT 1 FROM settle_dora AS q WHERE q.service_id = s.id) THEN 1 ELSE 0 END AS queued,
            (SELECT min(d.at) FROM dora_deployments AS d WHERE d.service_id = s.id) AS first_at,
            (SELECT max(d.at) FROM dora_deployments AS d WHERE d.service_id = s.id) AS last_at,
            counted.total, counted.unlinked, counted.unresolved
          FROM asked JOIN dora_services AS s ON s.id = asked.id
          LEFT JOIN counted ON counted.service_id = s.id`,
        bindings: [],
      },
    ),
  );
  return new Map(rows.map(row => [row.id, toState(row)]));
}

interface StateRow {
  id: number;
  settled_at: BigIntColumn | null;
  queued: number;
  first_at: BigIntColumn | null;
  last_at: BigIntColumn | null;
  total: BigIntColumn | null;
  unlinked: BigIntColumn | null;
  unresolved: BigIntColumn | null;
}

function toState(row: StateRow): ServiceState {
  return {
    isSettled: row.settled_at !== null,
    isQueued: row.queued === 1,
    firstDeploymentAt: toInstant(row.first_at),
    lastDeploymentAt: toInstant(row.last_at),
    incidents: {
      total: Number(row.total ?? 0),
      unlinked: Number(row.unlinked ?? 0),
      open: Number(row.unresolved ?? 0),
    },
  };
}

function toInstant(at: BigIntColumn | null): number | null {
  return at === null ? null : Number(at);
}
