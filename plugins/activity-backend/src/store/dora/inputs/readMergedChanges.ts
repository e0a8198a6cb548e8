import type { MergedChange } from '../../../dora/facts/ServiceInputs';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import { readChangeListsQuickly } from './readChangeListsQuickly';

const columns = [
  'id',
  'project_id',
  'number',
  'title',
  'source_branch',
  'first_commit_at',
  'merged_at',
  'head_sha',
  'merge_sha',
  'squash_sha',
  'details',
] as const;

type ChangeRow = [
  id: number,
  projectId: number,
  number: number,
  title: string,
  sourceBranch: string,
  firstCommitAt: number | null,
  mergedAt: number | null,
  headSha: string | null,
  mergeSha: string | null,
  squashSha: string | null,
  details: string,
];

const ofProjects = `c.project_id = asked.id AND c.state = 'merged' AND c.removed_at IS NULL`;

/** The merged changes of projects, into whatever branch. */
export async function readMergedChanges(
  tx: Tx,
  projectIds: readonly number[],
): Promise<MergedChange[]> {
  if (projectIds.length === 0) return [];
  const sets = [numberSet(tx, 'asked', projectIds)];
  const rows = (await readManyLists(tx, {
    sets,
    columns: columns.map(name => `c.${name}`),
    from: plainSql(`FROM asked CROSS JOIN changes AS c WHERE ${ofProjects}`),
  })) as ChangeRow[];
  const links = (await readManyLists(tx, {
    sets,
    columns: ['l.change_id', 'l.item_key'],
    from: plainSql(
      `FROM asked CROSS JOIN changes AS c CROSS JOIN change_links AS l
       WHERE ${ofProjects} AND l.change_id = c.id`,
    ),
  })) as [number, string][];
  const keys = collectBy(
    links,
    ([id]) => id,
    ([, key]) => key,
  );
  return rows.map(row => toChange(row, keys.get(row[0]) ?? []));
}

function toChange(
  row: ChangeRow,
  workItemKeys: readonly string[],
): MergedChange {
  const [id, projectId, number, title, sourceBranch] = row;
  const [, , , , , firstCommitAt, mergedAt, head, merge, squash, details] = row;
  const { labels, commits } = readChangeListsQuickly(details);
  const onTarget = [merge, squash].filter(sha => sha !== null);
  const heads = head === null ? [] : [head];
  return {
    id,
    projectId,
    number,
    title,
    sourceBranch,
    labels,
    firstCommitAt,
    mergedAt,
    landed: onTarget.length > 0 ? onTarget : heads,
    own: [...new Set([...heads, ...commits])],
    workItemKeys,
  };
}
