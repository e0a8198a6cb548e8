import type { GitResource } from '../GitStream';
import { type CommitCursor, parseCommitCursor } from './cursor';
import { planRead } from './planRead';
import { readCommitPages } from './readCommitPages';

/**
 * The commits of a repository on all configured branches, each with the first branch that reaches it.
 *
 * The tips of the branches are the position: what is not reachable from them is new, however old its dates are.
 */
export const commitsResource: GitResource<CommitCursor> = {
  name: 'commits',
  parseCursor: parseCommitCursor,
  async *readPages(repository, config, cursor, budget, signal) {
    const plan = await planRead(repository, config, cursor, signal);
    yield* readCommitPages(repository, config, plan, budget, signal);
  },
};
