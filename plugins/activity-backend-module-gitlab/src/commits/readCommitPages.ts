import {
  type EventRecord,
  type Page,
  PageBuilder,
  type ReadBudget,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { BranchPlace } from '../branches/readBranches';
import type { CommitCursor } from './cursor';
import type { ReadPlan } from './planRead';
import { walkBase } from './walkBase';
import type { WalkedCommit } from './WalkedCommit';
import { walkOthers } from './walkOthers';

/**
 * Reads all commits of a plan, page by page. If GitLab fails in the middle, what came before is given first.
 *
 * @throws SourceError
 */
export async function* readCommitPages(
  place: BranchPlace,
  plan: ReadPlan,
  budget: ReadBudget,
  signal: AbortSignal,
): AsyncGenerator<Page<EventRecord>> {
  const { basis, known, target, start } = plan;
  const page = new PageBuilder<EventRecord>(budget);
  let position = start;
  const takePage = (): Page<EventRecord> => {
    signal.throwIfAborted();
    const walk = { tips: target, ...position };
    const next: CommitCursor = { v: 1, basis, tips: known, walk };
    return { ...page.take(), next, done: false };
  };
  try {
    for await (const { record, after } of walkBranches(place, plan, signal)) {
      if (!page.add(record)) {
        yield takePage();
        page.add(record);
      }
      position = after;
    }
  } catch (error) {
    if (error instanceof SourceError && !page.isEmpty && !signal.aborted) {
      yield takePage();
    }
    throw error;
  }
  signal.throwIfAborted();
  const next: CommitCursor = { v: 1, basis, tips: target };
  yield { ...page.take(), next, done: !plan.isOld };
}

async function* walkBranches(
  place: BranchPlace,
  plan: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<WalkedCommit> {
  const { known, target, malformed, start } = plan;
  for (const record of malformed) yield { record, after: start };
  const [base] = target;
  const before = known.find(({ name }) => name === base?.name)?.tip;
  if (base && start.branch === 0 && base.tip !== before) {
    yield* walkBase(place, base, before, start, signal);
  }
  yield* walkOthers(place, plan, signal);
}
