import {
  type EventRecord,
  type Page,
  PageBuilder,
  type ReadBudget,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { RepositoryConfig } from '../config';
import type { OpenRepository } from '../opening/openRepository';
import { describeProject } from '../remotes/describeProject';
import { attributeCommits } from './attributeCommits';
import type { CommitCursor } from './cursor';
import { estimateBytes } from './estimateBytes';
import type { ReadPlan } from './planRead';
import { readTrueParents } from './readTrueParents';
import { skipPassed } from './skipPassed';
import { toCommitRecord } from './toCommitRecord';
import { walkCommits } from './walkCommits';

/** A page is given after so many commits even if none of them becomes a record, so that the position is kept. */
const maxCommitsPerPage = 20_000;

/**
 * Reads all commits of a plan, page by page. If git fails in the middle, what came before is given first.
 *
 * @throws SourceError
 */
export async function* readCommitPages(
  repository: OpenRepository,
  config: RepositoryConfig,
  plan: ReadPlan,
  budget: ReadBudget,
  signal: AbortSignal,
): AsyncGenerator<Page<EventRecord>> {
  const { basis, mailmap, known, target, steps } = plan;
  const base = { v: 1 as const, basis, ...(mailmap && { mailmap }) };
  const project = describeProject(repository.root, repository.remotes);
  const trueParents =
    steps.length > 0 ? await readTrueParents(repository, signal) : new Map();

  const page = new PageBuilder<EventRecord>(budget, estimateBytes);
  let position = plan.start;
  let pageStart = position.passed;
  const takePage = (): Page<EventRecord> => {
    signal.throwIfAborted();
    const { step, passed, last } = position;
    pageStart = passed;
    const walk = { tips: target, step, passed, ...(last && { last }) };
    const next: CommitCursor = { ...base, tips: known, walk };
    return { ...page.take(), next, done: false };
  };

  try {
    for (let step = plan.start.step; step < steps.length; step += 1) {
      if (step !== position.step) {
        position = { step, passed: 0 };
        pageStart = 0;
      }
      const open = () =>
        attributeCommits(
          steps[step],
          target,
          walkCommits(repository, steps[step], mailmap, signal),
        );
      const walk = skipPassed(open, position.passed, position.last);
      for await (const { passed, commits } of walk) {
        pageStart = Math.min(pageStart, passed);
        for (let index = 0; index < commits.length; index += 1) {
          const { commit, branch } = commits[index];
          const record = toCommitRecord(commit, {
            branch,
            trueParents: trueParents.get(commit.sha),
            projectUrl: project.url,
          });
          const isTooOld =
            'kind' in record && record.occurredAt < (config.since ?? 0);
          if (!isTooOld && !page.add(record)) {
            yield takePage();
            page.add(record);
          }
          position = { step, passed: passed + index + 1, last: commit.sha };
          if (position.passed - pageStart >= maxCommitsPerPage) {
            yield takePage();
          }
        }
      }
    }
  } catch (error) {
    if (error instanceof SourceError && !page.isEmpty && !signal.aborted) {
      yield takePage();
    }
    throw error;
  }
  signal.throwIfAborted();
  yield {
    ...page.take(),
    next: { ...base, tips: target },
    done: !plan.isOutdated,
  };
}
