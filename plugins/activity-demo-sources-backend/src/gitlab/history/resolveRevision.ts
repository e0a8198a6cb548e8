import { CommitGraph } from '../../chronicle/CommitGraph';
import { RefTimelines } from '../../chronicle/RefTimelines';
import { defaultBranchAt, refsAt } from '../../chronicle/refsAt';
import { Commit, Instant, RepositoryHistory, Sha } from '../../model';
import { headOf } from './changeCommits';

/** What a range of revisions names: what can be reached from the tips, but not from those that are left out. */
export interface RevisionRange {
  readonly tips: readonly Sha[];
  readonly without: readonly Sha[];
}

/**
 * The commit that a name stands for at a moment: a branch, a tag, the head of a merge request, or the beginning of a sha.
 */
export function resolveRevision(
  history: RepositoryHistory,
  name: string,
  at: Instant,
): Commit | undefined {
  const sha = findRef(history, name, at);
  return sha === undefined
    ? findCommit(history, name, at)
    : CommitGraph.of(history).get(sha);
}

/** A range `a..b`, or `a...b`, or all that a single revision reaches; none if something in it is not there. */
export function resolveRange(
  history: RepositoryHistory,
  text: string,
  at: Instant,
): RevisionRange | undefined {
  const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if (dots === undefined) {
    const tip = resolveRevision(history, text, at);
    return tip && { tips: [tip.sha], without: [] };
  }
  const old = resolveRevision(history, from || 'HEAD', at);
  const tip = resolveRevision(history, to || 'HEAD', at);
  if (!old || !tip) return undefined;
  if (dots === '..') return { tips: [tip.sha], without: [old.sha] };
  const base = CommitGraph.of(history).mergeBase(old.sha, tip.sha);
  return { tips: [old.sha, tip.sha], without: base ? [base] : [] };
}

/** A commit by its sha or the first seven digits of it at least, if it was pushed by then. */
export function findCommit(
  history: RepositoryHistory,
  sha: string,
  at: Instant,
): Commit | undefined {
  if (!/^[\da-f]{7,40}$/.test(sha)) return undefined;
  const commit =
    CommitGraph.of(history).get(sha) ??
    history.commits.find(each => each.sha.startsWith(sha));
  return commit && commit.pushedAt < at ? commit : undefined;
}

function findRef(
  history: RepositoryHistory,
  name: string,
  at: Instant,
): Sha | undefined {
  const [, iid] = /^refs\/merge-requests\/(\d+)\/head$/.exec(name) ?? [];
  if (iid !== undefined) {
    const change = history.changes[Number(iid) - 1];
    return change && change.openedAt < at
      ? headOf(history, change, at)
      : undefined;
  }
  const timelines = RefTimelines.of(history);
  const refs =
    name === 'HEAD'
      ? [`refs/heads/${defaultBranchAt(history, at)}`]
      : [name, `refs/tags/${name}`, `refs/heads/${name}`];
  for (const ref of refs) {
    const sha = timelines.tipBefore(ref, at);
    if (sha !== undefined) return sha;
  }
  return undefined;
}

/** The branches or tags at a moment, by their short names, in the order of names. */
export function namedRefs(
  history: RepositoryHistory,
  kind: 'heads' | 'tags',
  at: Instant,
): { name: string; sha: Sha }[] {
  const prefix = `refs/${kind}/`;
  return [...refsAt(history, at)]
    .filter(([ref]) => ref.startsWith(prefix))
    .map(([ref, sha]) => ({ name: ref.slice(prefix.length), sha }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
