import { Commit, PersonId, Sha, Signature } from '../../model';
import { File, FileTree } from '../objects/FileTree';
import { hashCommit } from '../objects/hashCommit';
import { countLines } from './countLines';

/** A commit on somebody's machine: others do not see it before it is pushed. */
export interface Made extends Omit<Commit, 'pushedAt' | 'files'> {
  readonly tree: FileTree;
  /** What it changed, so that it can be made again elsewhere. Nothing for a merge commit. */
  readonly patch: readonly File[];
}

export interface MakeOptions {
  /** The first one is what the commit's lines are counted against. None for the first commit of all. */
  readonly parents: readonly Made[];
  readonly tree: FileTree;
  readonly patch: readonly File[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly by: PersonId;
  readonly message: string;
}

/** Makes a commit with the sha that git would give it. */
export function makeCommit(options: MakeOptions): Made {
  const { parents, tree, patch, author, committer, by, message } = options;
  const shas: Sha[] = parents.map(({ sha }) => sha);
  return {
    sha: hashCommit({
      tree: tree.sha,
      parents: shas,
      author,
      committer,
      message,
    }),
    parents: shas,
    author,
    committer,
    by,
    message,
    tree,
    patch,
    stats: countLines(parents[0]?.tree, tree),
  };
}

/** The tree with these files in it instead of its own. */
export function applyPatch(tree: FileTree, patch: readonly File[]): FileTree {
  return patch.reduce((changed, file) => changed.with(file), tree);
}
