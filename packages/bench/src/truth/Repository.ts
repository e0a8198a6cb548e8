import { attributeCommits, type Attribution } from './attributeCommits';
import { readBranches, type TrueBranch } from './readBranches';
import { readCommits } from './readCommits';
import type { GitCommit } from './GitCommit';

/** Where a repository is, and what is harvested of it. */
export interface RepositorySetup {
  /** Names it here, in the configuration and in the catalog. */
  name: string;
  path: string;
  gitDir: string;
  branches: string[];
  /** IANA zone that the catalog states for its Component. */
  zone?: string;
}

/** All of a repository that is harvested, as git tells it. */
export interface Repository extends RepositorySetup {
  trueBranches: TrueBranch[];
  commits: GitCommit[];
  attribution: ReadonlyMap<string, Attribution>;
}

/** Full names of all refs that are harvested. */
export function refsOf({ trueBranches }: Repository): string[] {
  return trueBranches.flatMap(({ refs }) => refs);
}

export async function readRepository(
  setup: RepositorySetup,
): Promise<Repository> {
  const { gitDir, branches } = setup;
  const trueBranches = await readBranches(gitDir, branches);
  const refs = trueBranches.flatMap(branch => branch.refs);
  const mailmap = `${trueBranches[0]?.refs[0] ?? 'HEAD'}:.mailmap`;
  const commits = await readCommits(gitDir, refs, mailmap);
  const attribution = attributeCommits(commits, trueBranches);
  return { ...setup, trueBranches, commits, attribution };
}
