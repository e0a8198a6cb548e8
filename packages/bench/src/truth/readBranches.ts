import picomatch from 'picomatch';
import { runGit } from '../git/runGit';

/** A branch that is harvested. */
export interface TrueBranch {
  name: string;
  /** Full names: that of the head, and that of origin's branch of the same name. */
  refs: string[];
  /** Commits that they name. */
  tips: string[];
  /** 0 for the default branch, else 1 plus the place of the first pattern that matches. */
  order: number;
}

/** The branches of a repository, those first that commits count for first. */
export async function readBranches(
  gitDir: string,
  patterns: readonly string[],
): Promise<TrueBranch[]> {
  const output = await runGit([
    `--git-dir=${gitDir}`,
    'for-each-ref',
    '--format=%(refname)%00%(symref)%00%(objectname)',
    'refs/heads',
    'refs/remotes/origin',
  ]);
  const refs = Buffer.from(output, 'latin1')
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\0'));
  const branches = new Map<string, Pick<TrueBranch, 'refs' | 'tips'>>();
  for (const [ref, target, tip] of refs) {
    const name = branchOf(ref);
    const { refs: others, tips } = branches.get(name) ?? { refs: [], tips: [] };
    if (target === '') {
      branches.set(name, { refs: [...others, ref], tips: [...tips, tip] });
    }
  }
  const defaultBranch = await findDefault(gitDir, refs, branches);
  return [...branches]
    .flatMap(([name, found]): TrueBranch[] => {
      const place = patterns.findIndex(
        pattern => pattern === '*' || picomatch.isMatch(name, pattern),
      );
      const order = name === defaultBranch ? 0 : place + 1;
      return place < 0 ? [] : [{ name, ...found, order }];
    })
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

async function findDefault(
  gitDir: string,
  refs: readonly string[][],
  branches: ReadonlyMap<string, unknown>,
): Promise<string | undefined> {
  const originHead = refs.find(([ref]) => ref === 'refs/remotes/origin/HEAD');
  if (originHead?.[1]) return branchOf(originHead[1]);
  const head = await runGit([
    `--git-dir=${gitDir}`,
    'rev-parse',
    '--symbolic-full-name',
    'HEAD',
  ]);
  return [branchOf(head.trim()), 'main', 'master'].find(name =>
    branches.has(name),
  );
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes\/origin)\//, '');
}
