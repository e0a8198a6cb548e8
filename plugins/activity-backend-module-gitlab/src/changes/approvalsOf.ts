import type { ApprovalRecord } from '@activity-insights/plugin-activity-node';
import type { GitlabNote } from '../history/noteSchema';
import { inTurn } from '../history/inTurn';
import { mentionsIn } from '../history/mentionsIn';
import { toActor } from '../people/toActor';
import type { ChangeHistory } from './ChangeHistory';

const approving = /^approved this merge request\b/i;
const withdrawing = /^unapproved this merge request\b/i;
/** As of 16, what was pushed after an approval may put an end to it. */
const resetting = /^reset approvals? from\b/i;

const pushing = /^added \d+ (new )?commits?\b/i;

/** Whether the system notes that somebody has approved a merge request. */
export function isApproval({ system, body }: GitlabNote): boolean {
  return system === true && approving.test(body?.trim() ?? '');
}

/**
 * Whether notes alone leave open who approves: what is pushed puts an end to approvals in some projects and not in others, and
 * few servers note it.
 */
export function mayHaveLapsed(notes: readonly GitlabNote[]): boolean {
  const pushes = pushesIn(notes);
  return notedApprovals(notes).some(
    ({ approvedAt, withdrawnAt }) =>
      withdrawnAt === undefined && pushes.some(at => at > approvedAt),
  );
}

/**
 * Who has approved a merge request, from when until when, in the order in which they did. An approval that is not there any more
 * although nobody took it back has ended with the next push. Where notes are not shown, those who approve now, as far as GitLab
 * says since when.
 *
 * @returns undefined where nothing tells
 */
export function approvalsOf({
  notes,
  approvals: now,
}: ChangeHistory): ApprovalRecord[] | undefined {
  if (!notes) {
    return now?.approved_by.flatMap(({ user, approved_at: at }) => {
      const by = toActor(user);
      return by && at !== undefined ? [{ by, approvedAt: at }] : [];
    });
  }
  const noted = notedApprovals(notes);
  if (!now) return noted;
  const pushes = pushesIn(notes);
  const current = new Set(now.approved_by.map(({ user }) => `${user?.id}`));
  return noted.map(approval => {
    const { by, approvedAt, withdrawnAt } = approval;
    if (withdrawnAt !== undefined || current.has(by.id)) return approval;
    const pushedAt = pushes.find(at => at > approvedAt);
    return pushedAt === undefined
      ? approval
      : { ...approval, withdrawnAt: pushedAt };
  });
}

/** What notes tell. Who approves again without having taken it back had lost it by a push. */
function notedApprovals(notes: readonly GitlabNote[]): ApprovalRecord[] {
  const approvals: ApprovalRecord[] = [];
  const open = () => approvals.filter(it => it.withdrawnAt === undefined);
  const pushes: number[] = [];
  for (const note of inTurn(notes)) {
    const { author, body, created_at: at, system } = note;
    const text = system ? body?.trim() ?? '' : '';
    const by = toActor(author);
    const theirs = open().filter(each => each.by.id === by?.id);
    if (pushing.test(text)) {
      pushes.push(at);
    } else if (resetting.test(text)) {
      const names = mentionsIn(text).map(name => name.toLowerCase());
      open()
        .filter(each => names.includes(each.by.username?.toLowerCase() ?? ''))
        .forEach(each => {
          each.withdrawnAt = at;
        });
    } else if (withdrawing.test(text)) {
      theirs.forEach(each => {
        each.withdrawnAt = at;
      });
    } else if (approving.test(text) && by) {
      for (const each of theirs) {
        each.withdrawnAt = pushes.find(pushed => pushed > each.approvedAt);
      }
      if (theirs.every(each => each.withdrawnAt !== undefined)) {
        approvals.push({ by, approvedAt: at });
      }
    }
  }
  return approvals;
}

/** When something was pushed, in order. */
function pushesIn(notes: readonly GitlabNote[]): number[] {
  return inTurn(notes)
    .filter(({ system, body }) => system && pushing.test(body?.trim() ?? ''))
    .map(({ created_at: at }) => at);
}
