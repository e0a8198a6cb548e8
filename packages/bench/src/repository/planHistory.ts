import { BranchSimulation } from './BranchSimulation';
import { CommitWriter } from './CommitWriter';
import { createCast } from './createCast';
import type { History, PlannedTag } from './History';
import { Random } from './Random';

/** What a history is made from; the same options give the same history. */
export interface HistoryOptions {
  seed: number;
  commits: number;
  /** Default: `main`. */
  defaultBranch?: string;
  /** Default: one for 200 commits, between 8 and 400. */
  people?: number;
}

const releases = 5;

/** Plans a repository with all that makes counting commits hard, see the functions that it calls. */
export function planHistory(options: HistoryOptions): History {
  const { seed, commits: count, defaultBranch = 'main' } = options;
  const random = new Random(seed);
  const people =
    options.people ?? Math.min(400, Math.max(8, Math.round(count / 200)));
  const cast = createCast(random, people);
  const writer = new CommitWriter(random, cast, count);
  const simulation = new BranchSimulation(random, writer);
  const tags: PlannedTag[] = [];
  const every = Math.ceil(count / (releases + 1));
  const tagEvery = Math.ceil(count / 40);
  while (writer.commits.length < count) {
    const before = writer.commits.length;
    simulation.step();
    const after = writer.commits.length;
    if (crosses(before, after, every)) simulation.cutRelease();
    if (crosses(before, after, tagEvery)) {
      tags.push(planTag(tags.length, simulation.main, writer));
    }
  }
  const branches = simulation.branches.set(defaultBranch, simulation.main);
  const { commits } = writer;
  return { commits, branches, defaultBranch, tags, mailmap: cast.mailmap };
}

/** Annotated and lightweight ones in turn; the names have slashes now and then. */
function planTag(
  index: number,
  commit: number,
  writer: CommitWriter,
): PlannedTag {
  const name = index % 3 === 0 ? `nightly/${index}` : `v1.${index}.0`;
  const { author } = writer.commits[commit];
  return index % 2 === 0
    ? { name, commit }
    : { name, commit, tagger: { ...author, at: author.at + 600 } };
}

function crosses(before: number, after: number, step: number): boolean {
  return Math.floor(before / step) !== Math.floor(after / step);
}
