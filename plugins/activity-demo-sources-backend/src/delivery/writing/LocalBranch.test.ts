import { FileTree } from '../objects/FileTree';
import { LocalBranch } from './LocalBranch';
import { Made, makeCommit } from './Made';

const start = FileTree.of([
  { path: 'a.ts', content: 'one\n' },
  { path: 'b.ts', content: 'one\ntwo\n' },
]);

function signed(minute: number) {
  const at = Date.UTC(2026, 0, 5, 9, minute);
  return { name: 'Ada Osei', email: 'ada@tidewater.example', at, offset: 60 };
}

function words(minute: number, message: string) {
  return {
    author: signed(minute),
    committer: signed(minute),
    by: 'p-001',
    message: `${message}\n`,
  };
}

function file(path: string, content: string) {
  return { path, content: `${content}\n` };
}

const base = makeCommit({
  ...words(0, 'Begin'),
  parents: [],
  tree: start,
  patch: start.files,
});

/** What somebody else brought to the target meanwhile. */
function moveOn(from: Made): Made {
  const patch = [file('b.ts', 'theirs')];
  const tree = from.tree.with(patch[0]);
  return makeCommit({ ...words(30, 'Move on'), parents: [from], tree, patch });
}

describe('LocalBranch', () => {
  let branch: LocalBranch;

  beforeEach(() => {
    branch = new LocalBranch(base);
    branch.commit(words(1, 'First'), [file('a.ts', 'mine')]);
    branch.commit(words(2, 'Second'), [file('a.ts', 'mine again')]);
  });

  it('builds on where it left its target', () => {
    const [first, second] = branch.own;
    expect(first.parents).toEqual([base.sha]);
    expect(second.parents).toEqual([first.sha]);
    expect(branch.tip).toBe(second);
    expect(branch.patch).toEqual([file('a.ts', 'mine again')]);
    expect(first.stats).toEqual({ additions: 1, deletions: 1 });
  });

  it('makes its commits again when it is rebased, as old as they were', () => {
    const before = branch.own;
    const target = moveOn(base);
    expect(branch.rebase(target, signed(40))).toBe(true);
    expect(branch.own.map(({ author }) => author)).toEqual(
      before.map(({ author }) => author),
    );
    expect(branch.own.map(({ message }) => message)).toEqual([
      'First\n',
      'Second\n',
    ]);
    expect(branch.own[0].parents).toEqual([target.sha]);
    expect(branch.own[0].committer).toEqual(signed(40));
    expect(branch.tip.tree.files.map(({ content }) => content)).toEqual([
      'mine again\n',
      'theirs\n',
    ]);
    const shas = new Set([...before, ...branch.own].map(({ sha }) => sha));
    expect(shas.size).toBe(4);
  });

  it('stays as it is when its target has not moved', () => {
    const { tip } = branch;
    expect(branch.rebase(base, signed(40))).toBe(false);
    branch.pull(base, words(41, 'Merge'));
    expect(branch.tip).toBe(tip);
  });

  it('merges its target once', () => {
    const target = moveOn(base);
    const { tip } = branch;
    branch.pull(target, words(40, 'Merge'));
    expect(branch.tip.parents).toEqual([tip.sha, target.sha]);
    expect(branch.tip.stats).toEqual({ additions: 1, deletions: 2 });
    branch.pull(target, words(41, 'Merge again'));
    expect(branch.own).toHaveLength(3);
  });

  it('loses merges of its target when it is rebased', () => {
    const target = moveOn(base);
    branch.pull(target, words(40, 'Merge'));
    branch.rebase(target, signed(50));
    expect(branch.own.map(({ parents }) => parents.length)).toEqual([1, 1]);
  });

  it('makes the last commit again, with other content', () => {
    const { tip } = branch;
    branch.amend(signed(20), [file('b.ts', 'mine')]);
    expect(branch.own).toHaveLength(2);
    expect(branch.tip).toMatchObject({
      author: tip.author,
      message: tip.message,
      parents: tip.parents,
      committer: signed(20),
      stats: { additions: 1, deletions: 2 },
    });
    expect(branch.tip.sha).not.toBe(tip.sha);
  });
});
