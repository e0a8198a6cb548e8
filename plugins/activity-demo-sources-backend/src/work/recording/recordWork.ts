import { Random } from '../../chance';
import { automationBot, releaseBot } from '../../company';
import { Instant } from '../../model';
import { DraftEdit } from '../ItemDraft';
import { ItemLife } from '../drafting/ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';

/** Takes an item through its statuses, with all that people set on the way. */
export function recordWork(
  drafts: TeamDrafts,
  life: ItemLife,
  schedule: Schedule,
  random: Random,
): void {
  const { assignee, planned, started, blocked, handedOver } = schedule;
  const { review, rework, closed, fate } = schedule;
  const first = handedOver?.from ?? assignee;
  if (
    planned &&
    random.percent(25) &&
    drafts.crew.isMember(first, planned.at)
  ) {
    life.edit(planned, { set: { assignee: first } });
  }
  if (started) {
    life.startedAt = started.at;
    life.edit(
      { at: started.at, by: first },
      { set: { status: 'In Progress', assignee: first } },
    );
  }
  if (handedOver) life.edit(handedOver, { set: { assignee } });
  if (blocked) {
    const status = random.percent(55) ? ('Blocked' as const) : undefined;
    const set = { flagged: true };
    life.edit(blocked.from, { set: status ? { ...set, status } : set });
    life.edit(blocked.to, {
      set: status
        ? { flagged: false, status: 'In Progress' }
        : { flagged: false },
    });
  }
  // Some tasks are simply done.
  const reviewed = life.type !== 'Task' || random.percent(55);
  if (review && reviewed) life.edit(review, { set: { status: 'In Review' } });
  if (rework && reviewed) {
    life.edit(rework.from, { set: { status: 'In Progress' } });
    life.edit(rework.to, { set: { status: 'In Review' } });
  }
  if (!closed) return;
  life.closedAt = closed.at;
  if (fate !== 'done') {
    life.edit(closed, {
      set: { status: "Won't Do", resolution: "Won't Do", flagged: false },
    });
    return;
  }
  const by = random.percent(10) ? automationBot : closed.by;
  life.edit({ at: closed.at, by }, finish(drafts, life, random, closed.at));
  recordReopening(drafts, life, schedule, random);
}

function recordReopening(
  drafts: TeamDrafts,
  life: ItemLife,
  { assignee, closed, reopened }: Schedule,
  random: Random,
): void {
  if (!reopened || !closed) return;
  const { from, to } = reopened;
  const status = random.percent(70) ? 'In Progress' : 'To Do';
  life.edit(from, { set: { status, resolution: undefined, assignee } });
  const was = drafts.releases.nextAfter(closed.at);
  const is = drafts.releases.nextAfter(to.at);
  life.edit(to, {
    set: { status: 'Done', resolution: 'Done' },
    ...(was.id !== is.id && {
      remove: { fixVersions: [was.id] },
      add: { fixVersions: [is.id] },
    }),
  });
  life.closedAt = to.at;
}

/** Done, often for the next release, on which its bot comments when it is out. */
function finish(
  { releases }: TeamDrafts,
  life: ItemLife,
  random: Random,
  at: Instant,
): Omit<DraftEdit, 'at' | 'by'> {
  const set = { status: 'Done', resolution: 'Done' } as const;
  if (random.percent(45)) return { set };
  const release = releases.nextAfter(at);
  if (random.percent(30)) {
    const out = release.releasedAt + 5000 + random.below(60_000);
    life.comment({ at: out, by: releaseBot }, `Released with ${release.name}.`);
  }
  return { set, add: { fixVersions: [release.id] } };
}
