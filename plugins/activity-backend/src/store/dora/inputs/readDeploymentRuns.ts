import type { Run, RunStatus } from '../../../dora/facts/ServiceInputs';
import { parseDeploymentDetails } from '../../../records/state/deploymentDraft';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { jsonSet } from '../../scopedEvents/jsonSet';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import { latestSql } from './latestSql';

const columns = [
  'id',
  'instance_id',
  'project_id',
  'environment',
  'tier',
  'job_name',
  'pipeline',
  'ref',
  'sha',
  'url',
  'status',
  'created_at',
  'updated_at',
  'finished_at',
  'details',
] as const;

type DeploymentRow = [
  id: number,
  instanceId: number,
  projectId: number,
  environment: string,
  tier: string | null,
  job: string | null,
  pipeline: string | null,
  ref: string | null,
  sha: string | null,
  url: string | null,
  status: RunStatus,
  createdAt: number,
  updatedAt: number,
  finishedAt: number | null,
  details: string,
];

/**
 * The deployments of projects, whatever became of them, each with the changes that its source lists.
 *
 * @param most - how many, the latest ones; undefined for all
 */
export async function readDeploymentRuns(
  tx: Tx,
  projectIds: readonly number[],
  most: number | undefined,
): Promise<Run[]> {
  if (projectIds.length === 0) return [];
  const rows = (await readManyLists(tx, {
    sets: [
      numberSet(tx, 'asked', projectIds),
      latestSql(
        `latest AS (
           SELECT d.* FROM asked CROSS JOIN deployments AS d
           WHERE d.project_id = asked.id AND d.removed_at IS NULL`,
        'coalesce(d.finished_at, d.created_at) DESC, d.id DESC',
        most,
      ),
    ],
    columns: columns.map(name => `d.${name}`),
    from: plainSql('FROM latest AS d'),
  })) as DeploymentRow[];
  const listing = rows.filter(row => tellsChanges(row[14]));
  const listed = await readListedChanges(tx, listing);
  const lists = new Map(
    listing.map(([id]) => [id, listed.get(id) ?? []] as const),
  );
  return rows.map(row => toRun(row, lists.get(row[0]) ?? null));
}

function tellsChanges(details: string): boolean {
  return parseDeploymentDetails(details).tellsChanges;
}

function toRun(row: DeploymentRow, changes: Run['changes']): Run {
  return {
    id: `deployment:${row[0]}`,
    kind: 'deployment',
    projectId: row[2],
    environment: row[3],
    tier: row[4],
    job: row[5],
    name: null,
    pipeline: row[6],
    ref: row[7],
    sha: row[8],
    url: row[9],
    status: row[10],
    createdAt: row[11],
    updatedAt: row[12],
    finishedAt: row[13],
    changes,
  };
}

/**
 * The changes that deployments brought, by deployment. What is named and is not known, or gone, is passed over. The names come first by
 * themselves: a server without statistics would otherwise begin with all changes of the instance, for each of its deployments.
 */
async function readListedChanges(
  tx: Tx,
  deployments: readonly DeploymentRow[],
): Promise<Map<number, number[]>> {
  if (deployments.length === 0) return new Map();
  const rows = await readManyLists(tx, {
    sets: [
      jsonSet(
        tx,
        'asked',
        { id: 'bigint', instance_id: 'integer' },
        deployments.map(([id, instanceId]) => [id, instanceId]),
      ),
      plainSql(`listed AS MATERIALIZED (
        SELECT asked.id, asked.instance_id, l.change
        FROM asked CROSS JOIN deployment_changes AS l WHERE l.deployment_id = asked.id)`),
    ],
    columns: ['listed.id', 'c.id'],
    from: plainSql(
      `FROM listed CROSS JOIN changes AS c
       WHERE c.instance_id = listed.instance_id AND c.external_id = listed.change AND c.removed_at IS NULL`,
    ),
  });
  return collectBy(
    rows as [number, number][],
    ([deploymentId]) => deploymentId,
    ([, changeId]) => changeId,
  );
}
