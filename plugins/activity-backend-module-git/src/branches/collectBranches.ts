import type { Head } from '../opening/readHead';
import type { Ref } from './listRefs';

/** The folders of refs that branches are read from; nothing else is ever read as a branch. */
export const branchFolders = ['refs/heads', 'refs/remotes/origin'] as const;

/** The branches of a clone, before the configuration selects from them. */
export interface CollectedBranches {
  /**
   * Tips by name. A branch that is both a head and one of origin's has two tips, unless they are the same commit:
   * first that of the head.
   */
  tips: Map<string, string[]>;
  /** Undefined if there is no branch. */
  defaultBranch: string | undefined;
}

const headPrefix = 'refs/heads/';
const originPrefix = 'refs/remotes/origin/';
const originHead = `${originPrefix}HEAD`;

/**
 * Tells the branches of a clone, which are its heads and origin's, and which of them is the default one: what origin's
 * HEAD stands for, else what is checked out, else `main`, else `master`, else the first by name.
 *
 * A commit that is checked out while there is no branch at all, as build servers do, counts as a branch named `HEAD`.
 *
 * @param refs - of `branchFolders`, heads first
 */
export function collectBranches(
  refs: readonly Ref[],
  head: Head,
): CollectedBranches {
  const tips = new Map<string, string[]>();
  for (const ref of refs) {
    const name = branchName(ref.name);
    // A symbolic ref is another name for a branch, not a branch.
    if (name !== undefined && ref.target === undefined) {
      const known = tips.get(name) ?? [];
      tips.set(name, known.includes(ref.sha) ? known : [...known, ref.sha]);
    }
  }
  if (tips.size === 0 && head.sha !== undefined) {
    tips.set('HEAD', [head.sha]);
  }
  return { tips, defaultBranch: findDefault(refs, head, [...tips.keys()]) };
}

function findDefault(
  refs: readonly Ref[],
  head: Head,
  names: readonly string[],
): string | undefined {
  const originTarget = refs.find(({ name }) => name === originHead)?.target;
  const headRef = head.branch && `${headPrefix}${head.branch}`;
  const headTarget = refs.find(({ name }) => name === headRef)?.target;
  const candidates = [
    originTarget && branchName(originTarget),
    headTarget ? branchName(headTarget) : head.branch,
    'main',
    'master',
  ];
  return (
    candidates.find(name => name !== undefined && names.includes(name)) ??
    [...names].sort(compareNames)[0]
  );
}

function branchName(ref: string): string | undefined {
  if (ref.startsWith(headPrefix)) {
    return ref.slice(headPrefix.length);
  }
  return ref.startsWith(originPrefix) && ref !== originHead
    ? ref.slice(originPrefix.length)
    : undefined;
}

/** By code unit, so that the order is the same on every machine. */
export function compareNames(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
