import {
  firstDeployments,
  firstInProduction,
} from '../../../delivery/firstDeployments';
import type { ChangeHistory } from '../../../flow/facts/ChangeHistory';
import { parseChangeDetails } from '../../../records/state/changeDraft';
import type { Tx } from '../../Database';
import { readChangeDeployments } from '../../delivery/readChangeDeployments';
import { jsonRows } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';
import { readChangeReviews } from './readChangeReviews';
import { readPeople } from './readPeople';

interface StoredChange {
  id: BigIntColumn;
  instance_id: number;
  external_id: string;
  project_id: number | null;
  author_id: number | null;
  state: ChangeHistory['state'];
  details: string;
  first_commit_at: BigIntColumn | null;
  opened_at: BigIntColumn;
  merged_at: BigIntColumn | null;
  closed_at: BigIntColumn | null;
  updated_at: BigIntColumn;
  additions: number | null;
  deletions: number | null;
}

/**
 * What is known of changes that are there: when each was a draft, was looked at, and was in production first. When its first commit was
 * made is what its source says. A source that does not say so has not shown all of its commits, and the first of the others is too late.
 *
 * @param changeIds - numbers of rows; what is removed is missing in the answer
 */
export async function readChangeHistories(
  tx: Tx,
  changeIds: readonly number[],
): Promise<ChangeHistory[]> {
  const rows = await readChanges(tx, changeIds);
  const reviews = await readChangeReviews(
    tx,
    rows.map(row => ({
      id: Number(row.id),
      instanceId: row.instance_id,
      externalId: row.external_id,
    })),
  );
  const merged = rows.filter(({ state }) => state === 'merged');
  const deployments = await readChangeDeployments(
    tx,
    merged.map(({ id }) => Number(id)),
  );
  const authors = await readPeople(
    tx,
    rows.flatMap(row => row.author_id ?? []),
  );
  return rows.map(row => {
    const id = Number(row.id);
    const authorId = row.author_id;
    const author = authorId === null ? undefined : authors.get(authorId);
    const arrivals = firstDeployments(deployments.get(id) ?? []);
    return {
      ...toHistory(row),
      author:
        authorId === null ? null : { id: authorId, person: author?.person },
      byBot: author?.isBot ?? false,
      reviews: reviews.get(id) ?? [],
      deployedAt: firstInProduction(arrivals) ?? null,
    };
  });
}

async function readChanges(
  tx: Tx,
  changeIds: readonly number[],
): Promise<StoredChange[]> {
  if (changeIds.length === 0) return [];
  return readRows<StoredChange>(tx, {
    text: `
      SELECT c.id, c.instance_id, c.external_id, c.project_id, c.author_id, c.state, c.details, c.first_commit_at,
        c.opened_at, c.merged_at, c.closed_at, c.updated_at, c.additions, c.deletions
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN changes AS c
      WHERE c.id = r.id AND c.removed_at IS NULL`,
    bindings: [JSON.stringify(changeIds.map(id => [id]))],
  });
}

function toHistory(
  row: StoredChange,
): Omit<ChangeHistory, 'author' | 'byBot' | 'reviews' | 'deployedAt'> {
  return {
    changeId: Number(row.id),
    projectId: row.project_id,
    state: row.state,
    drafts: parseChangeDetails(row.details).drafts,
    firstCommitAt: toInstant(row.first_commit_at),
    openedAt: Number(row.opened_at),
    mergedAt: toInstant(row.merged_at),
    closedAt: toInstant(row.closed_at),
    updatedAt: Number(row.updated_at),
    additions: row.additions,
    deletions: row.deletions,
  };
}

function toInstant(value: BigIntColumn | null): number | null {
  return value === null ? null : Number(value);
}
