import { createHash } from 'node:crypto';
import { SourceError } from '@activity-insights/plugin-activity-node';
import { type Branch, orderBranches } from '../branches/orderBranches';
import { readBranches } from '../branches/readBranches';
import type { RepositoryConfig } from '../config';
import { readObjectHeaders } from '../objects/readObjects';
import type { OpenRepository } from '../opening/openRepository';
import type { CommitCursor } from './cursor';
import { needsFullWalk, planWalk, type WalkStep } from './planWalk';
import { readMailmap } from './readMailmap';

/** What is read next, and from where. */
export interface ReadPlan {
  basis: string;
  mailmap: string | undefined;
  /** Branches that were read already; empty for a walk over everything. */
  known: Branch[];
  /** Branches that this walk goes to. */
  target: Branch[];
  steps: WalkStep[];
  /** Where to begin within the steps. */
  start: { step: number; passed: number; last?: string };
  /** Whether the branches have moved since this walk was begun, so that another one follows. */
  isOutdated: boolean;
}

/**
 * Compares the branches with the cursor. An unfinished walk is continued to where it was going, if that is still there
 * and nothing has changed that every commit depends on; otherwise the branches as they are now are the target.
 *
 * @throws SourceError if a branch names a commit that is not there
 */
export async function planRead(
  repository: OpenRepository,
  config: RepositoryConfig,
  cursor: CommitCursor | undefined,
  signal: AbortSignal,
): Promise<ReadPlan> {
  const collected = await readBranches(repository, signal);
  const branches = orderBranches(collected, config.branches);
  const { defaultBranch } = collected;
  const basis = fingerprintOf([
    defaultBranch ?? '',
    config.branches,
    config.since ?? null,
    repository.shallow,
  ]);
  const defaultTips = collected.tips.get(defaultBranch ?? '') ?? [];
  const readDefaultTips = cursor?.tips.find(
    ({ name }) => name === defaultBranch,
  )?.tips;
  const mailmap =
    cursor && !cursor.walk && isSame(readDefaultTips, defaultTips)
      ? cursor.mailmap
      : await readMailmap(repository, defaultTips, signal);

  const isComparable = cursor?.basis === basis && cursor.mailmap === mailmap;
  const read = isComparable ? cursor.tips : [];
  const walk = isComparable ? cursor.walk : undefined;
  if (walk && (await findMissing(repository, walk.tips, signal)).length === 0) {
    return {
      basis,
      mailmap,
      known: read,
      target: walk.tips,
      steps: planWalk(read, walk.tips),
      start: walk,
      isOutdated: !isSame(walk.tips, branches),
    };
  }
  const known = needsFullWalk(read, branches) ? [] : read;
  const steps = planWalk(known, branches);
  const walked = new Set(steps.flatMap(({ from }) => from));
  const missing = await findMissing(
    repository,
    branches.filter(({ tips }) => tips.some(tip => walked.has(tip))),
    signal,
  );
  if (missing.length > 0) {
    throw new SourceError(
      'unreadable',
      `The ${repository.label} has a branch "${missing[0].name}" whose commit is missing: fetch it again, or delete the branch`,
    );
  }
  return {
    basis,
    mailmap,
    known,
    target: branches,
    steps,
    start: { step: 0, passed: 0 },
    isOutdated: false,
  };
}

/** The branches of which a tip is not a commit that is there. */
async function findMissing(
  repository: OpenRepository,
  branches: readonly Branch[],
  signal: AbortSignal,
): Promise<Branch[]> {
  const tips = [...new Set(branches.flatMap(branch => branch.tips))];
  const headers = await readObjectHeaders(repository, tips, signal);
  const commits = new Set(
    headers.filter(({ type }) => type === 'commit').map(({ sha }) => sha),
  );
  return branches.filter(branch => branch.tips.some(tip => !commits.has(tip)));
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
