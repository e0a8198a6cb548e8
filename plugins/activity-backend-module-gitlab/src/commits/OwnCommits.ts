import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import type { BranchPlace } from '../branches/readBranches';
import type { CommitRow } from './commitSchema';
import { listCommits } from './listCommits';

/** What a branch has beside the branch that comes first: with a commit all of its history that the other one lacks. */
export interface OwnCommits {
  /** By sha, the newest first. */
  rows: ReadonlyMap<string, CommitRow>;
  malformed: MalformedRecord[];
}

/**
 * Lists what a branch has beside the branch that comes first. A range of GitLab leaves out the history of one commit only,
 * and this is the one range that is small by nature: what was not merged yet.
 *
 * @param base - the tip of the branch that comes first
 * @throws SourceError
 */
export async function listOwnCommits(
  place: BranchPlace,
  tip: string,
  base: string,
  signal: AbortSignal,
): Promise<OwnCommits> {
  const rows = new Map<string, CommitRow>();
  const malformed: MalformedRecord[] = [];
  const range = { to: tip, without: base };
  for await (const page of listCommits(place, range, { signal })) {
    for (const row of page.rows) rows.set(row.id, row);
    malformed.push(...page.malformed);
  }
  return { rows, malformed };
}

/**
 * The part of a branch's own commits that some commit of them reaches: all that it reaches, but for what the branch that
 * comes first has. Nothing if it is none of them, as after a forced push.
 */
export function reachedFrom(
  sha: string | undefined,
  { rows }: Pick<OwnCommits, 'rows'>,
): Set<string> {
  const reached = new Set<string>();
  const open = sha === undefined ? [] : [sha];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const row = rows.get(next);
    if (row && !reached.has(next)) {
      reached.add(next);
      open.push(...(row.parent_ids ?? []));
    }
  }
  return reached;
}
