import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { readRows, withSets } from '../../scopedEvents/Sql';
import { readList } from '../facts/factJson';
import type { ListedScope } from './ListedScope';
import { rankedServices } from './rankedServices';

/** A project that something was deployed from, and where to. */
export interface DeployedPlace {
  serviceId: number;
  projectId: number | null;
  environment: string;
}

/** What may be odd about deployments of a period. */
export interface StoredOddities {
  /** Services of which one deployment is known and no more, whenever it was. */
  single: number;
  /** Each once. */
  places: DeployedPlace[];
  /** Deployments of which nobody says when they ended. */
  withoutEnd: number;
  /** Incidents of the period that belong to no deployment. */
  unlinked: number;
}

/** Reads what may be odd about the deployments of services. */
export async function readOddities(
  tx: Tx,
  scope: ListedScope,
): Promise<StoredOddities> {
  const { from, to } = scope;
  const sets = [rankedServices(tx, scope)];
  const [counts] = await readRows<{
    single: BigIntColumn;
    without_end: BigIntColumn;
    unlinked: BigIntColumn;
  }>(
    tx,
    withSets(sets, {
      text: `
        SELECT
          (SELECT count(*) FROM asked WHERE
            (SELECT count(*) FROM (SELECT 1 FROM dora_deployments AS d WHERE d.service_id = asked.id LIMIT 2) AS few) = 1) AS single,
          (SELECT count(*) FROM asked CROSS JOIN dora_deployments AS d
            WHERE d.service_id = asked.id AND d.at >= ? AND d.at < ? AND d.remarks LIKE '%"no-end"%') AS without_end,
          (SELECT count(*) FROM asked CROSS JOIN dora_incidents AS i
            WHERE i.service_id = asked.id AND i.began_at >= ? AND i.began_at < ? AND i.deployment_key IS NULL) AS unlinked`,
      bindings: [from, to, from, to],
    }),
  );
  const rows = await readRows<{
    service_id: number;
    project_id: number | null;
    environments: string;
  }>(
    tx,
    withSets(sets, {
      text: `
        SELECT DISTINCT d.service_id, d.project_id, d.environments FROM asked CROSS JOIN dora_deployments AS d
        WHERE d.service_id = asked.id AND d.at >= ? AND d.at < ?`,
      bindings: [from, to],
    }),
  );
  return {
    single: Number(counts.single),
    withoutEnd: Number(counts.without_end),
    unlinked: Number(counts.unlinked),
    places: rows.flatMap(({ service_id, project_id, environments }) =>
      readList(environments).map(environment => ({
        serviceId: service_id,
        projectId: project_id,
        environment,
      })),
    ),
  };
}
