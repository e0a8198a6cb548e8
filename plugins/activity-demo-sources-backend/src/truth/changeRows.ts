import { changeAt } from '../chronicle/changeAt';
import { hasHappened, pathOf, toIso, type Knowing } from './Knowing';
import type { ChangeRow } from './rows';

/** The merge requests of a team's services. */
export function* changeRows(knowing: Knowing): Generator<ChangeRow> {
  for (const repository of knowing.chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    for (const history of repository.changes) {
      const change = changeAt(history, knowing.at);
      if (!change) continue;
      const { closed, merged } = change;
      const comments = history.facts.filter(
        fact =>
          fact.kind === 'comment' &&
          hasHappened(knowing, fact.at) &&
          !hasHappened(knowing, fact.deletedAt),
      );
      yield {
        project,
        id: history.id,
        iid: history.iid,
        state: change.state,
        draft: change.draft,
        title: change.title,
        author: history.author,
        sourceBranch: history.sourceBranch,
        targetBranch: history.targetBranch,
        openedAt: toIso(history.openedAt),
        updatedAt: toIso(change.updatedAt),
        closedAt: closed && toIso(closed.at),
        mergedAt: merged && toIso(merged.at),
        mergedBy: merged?.by,
        mergeCommit: merged?.mergeCommit,
        squashCommit: merged?.squashCommit,
        approvals: change.approvals.map(({ by, at }) => ({
          by,
          at: toIso(at),
        })),
        comments: comments.length,
      };
    }
  }
}
