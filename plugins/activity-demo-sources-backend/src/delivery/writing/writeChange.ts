import { ChangePlan } from '../ChangePlan';
import { headOf, RepositoryWriter } from './RepositoryWriter';
import { WrittenBranch } from './WrittenBranch';
import { WrittenRequest } from './WrittenRequest';

/** Puts everything on the agenda that happens to a change, its branch and its merge request. */
export function writeChange(
  writer: RepositoryWriter,
  change: ChangePlan,
): void {
  const { agenda, plan, remote } = writer;
  const { author, deletedAt } = change;
  const branch = new WrittenBranch(writer, change);
  const request =
    change.request &&
    new WrittenRequest(writer, change, change.request, branch);

  agenda.add(change.startedAt, () => branch.start());
  for (const step of change.steps) {
    if (step.kind !== 'push') {
      agenda.add(step.at, () => branch.take(step));
    } else if (change.straight) {
      agenda.add(step.at, () => pushStraight(writer, change, branch, step));
    } else {
      agenda.add(step.at, () => {
        const pushed = branch.push(step);
        if (!pushed) return;
        const { at, by } = step;
        const resetsApprovals = plan.resetsApprovals && by === author;
        request?.pushed({
          at,
          by,
          ...pushed,
          ...(resetsApprovals && { resetsApprovals }),
        });
      });
    }
  }
  request?.schedule();
  if (deletedAt !== undefined) {
    const by = change.request?.end?.by ?? author;
    agenda.add(deletedAt, () => {
      if (branch.name) remote.delete(headOf(branch.name), deletedAt, by);
    });
  }
}

/** Whoever pushes to a shared branch has to be on its tip first. */
function pushStraight(
  writer: RepositoryWriter,
  change: ChangePlan,
  branch: WrittenBranch,
  act: { at: number; by: string },
): void {
  branch.rebase(act);
  const tip = writer.tip(change.target, act.at);
  const { local } = branch;
  if (!tip || !local || local.own.length === 0) return;
  const { sha } = local.tip;
  writer.landings.set(change.key, {
    sha,
    commits: local.own,
    before: tip.tree,
  });
  writer.advance(change.target, local.tip, local.own, act);
}
