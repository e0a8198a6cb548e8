import type { SuccessfulDeployment } from '../../delivery/firstDeployments';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

interface DeploymentRow {
  change_id: BigIntColumn;
  environment: string;
  tier: string | null;
  status: string;
  at: BigIntColumn;
  url: string | null;
  removed_at: BigIntColumn | null;
  /** Whether it is of the same instance, or of the same project where only the commit tells. */
  is_of_change: number;
}

const columns = `c.id AS change_id, d.environment, d.tier, d.status, coalesce(d.finished_at, d.updated_at) AS at, d.url, d.removed_at`;

/**
 * The successful deployments that have each of the changes: those of which the source says so, and those of a commit that is the
 * change's head, what it was merged as, or what it was squashed into, in the same project. That a later commit contains it is not
 * known here. One may be told twice.
 *
 * @param changeIds - numbers of rows; what has no deployment is missing in the answer
 */
export async function readChangeDeployments(
  tx: Tx,
  changeIds: readonly number[],
): Promise<Map<number, SuccessfulDeployment[]>> {
  if (changeIds.length === 0) return new Map();
  const set = JSON.stringify(changeIds.map(id => [id]));
  const asked = jsonRows(tx, 'r', { id: 'bigint' });
  // Rows are found by keys and by nothing else. By further conditions engines without statistics, as in a first harvest, are led to
  // look through all deployments for each change; and a deployment that is told twice is cheaper than a UNION that sorts.
  const rows = await readRows<DeploymentRow>(tx, {
    text: `
      SELECT ${columns}, CASE WHEN d.instance_id = c.instance_id THEN 1 ELSE 0 END AS is_of_change
      FROM ${asked}
      CROSS JOIN changes AS c
      CROSS JOIN deployment_changes AS l
      CROSS JOIN deployments AS d
      WHERE c.id = r.id AND l.change = c.external_id AND d.id = l.deployment_id
      UNION ALL
      SELECT ${columns}, CASE WHEN d.project_id = c.project_id THEN 1 ELSE 0 END
      FROM ${asked}
      CROSS JOIN changes AS c
      CROSS JOIN change_commits AS k
      CROSS JOIN deployments AS d
      WHERE c.id = r.id AND k.change_id = c.id AND k.role IN ('head', 'merge', 'squash') AND d.sha = k.sha`,
    bindings: [set, set],
  });
  return collectBy(
    rows.filter(
      ({ status, removed_at: removedAt, is_of_change: isOfChange }) =>
        status === 'success' && removedAt === null && isOfChange === 1,
    ),
    row => Number(row.change_id),
    ({ environment, tier, at, url }) => ({
      environment,
      tier,
      at: Number(at),
      url,
    }),
  );
}
