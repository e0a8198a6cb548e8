import { ChangePlan } from '../ChangePlan';
import { deletionOf } from './planItemChanges';
import { planRequest } from './planRequest';
import { planWriting } from './planWriting';
import { planUpdate } from './planUpdate';
import { draw, Setting } from './Setting';
import { peopleOf, Week } from './Week';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const target = { kind: 'default' } as const;

/** What happens in a repository in one week without any work item. */
export function planChores(setting: Setting, week: Week): ChangePlan[] {
  const random = draw(setting, 'chores', week.index);
  const changes: ChangePlan[] = [];
  if (random.perMille(190)) changes.push(planChore(setting, week));
  if (random.perMille(150)) changes.push(planUpdate(setting, week));
  if (random.perMille(90)) changes.push(planStraightPush(setting, week));
  if (random.perMille(35)) changes.push(planTrial(setting, week));
  return changes;
}

/** A merge request of somebody who saw something to be done. */
function planChore(setting: Setting, week: Week): ChangePlan {
  const random = draw(setting, 'chore', week.index);
  const [wanted, ...reviewers] = peopleOf(setting, week);
  const start = week.from + random.below(4 * 24 * 60) * minuteMs;
  const { by: author, at } = setting.crew.act(wanted, start, random);
  const startedAt = Math.ceil(at / 1000) * 1000;
  const opened = setting.crew.act(
    author,
    startedAt + random.between(40, 1500) * minuteMs,
    random,
  );
  const ended = setting.crew.act(
    author,
    opened.at + random.between(60, 4000) * minuteMs,
    random,
  );
  const openedAt = opened.at;
  const kind = random.percent(88) ? 'merged' : 'closed';
  const end = {
    kind,
    at: Math.max(ended.at, openedAt + 20 * minuteMs),
  } as const;
  const { resetsApprovals } = week;
  const frame = {
    author,
    reviewers,
    startedAt,
    openedAt,
    end,
    resetsApprovals,
  };
  return {
    key: `c${week.index}`,
    purpose: { kind: 'chore' },
    author,
    target,
    startedAt,
    straight: false,
    ...planRequest(setting, frame, random),
    ...deletionOf(end, random),
  };
}

/** Somebody pushes to the default branch, where that is not forbidden. */
function planStraightPush(setting: Setting, week: Week): ChangePlan {
  const random = draw(setting, 'straight push', week.index);
  const [author] = peopleOf(setting, week);
  const start = week.from + random.below(5 * 24 * 60) * minuteMs;
  const act = setting.crew.act(author, start, random);
  const startedAt = Math.ceil(act.at / 1000) * 1000;
  const commits = random.between(1, 3);
  const { by } = act;
  const steps = Array.from({ length: commits }, (_, i) => ({
    kind: 'commit' as const,
    at: startedAt + (1 + i * 9) * minuteMs,
    by,
  }));
  return {
    key: `p${week.index}`,
    purpose: { kind: 'chore' },
    author: by,
    target,
    startedAt,
    straight: true,
    steps: [
      ...steps,
      { kind: 'push', at: startedAt + commits * 9 * minuteMs, by },
    ],
  };
}

/** A branch on which somebody tries something, and which nobody ever sees again. */
function planTrial(setting: Setting, week: Week): ChangePlan {
  const random = draw(setting, 'trial', week.index);
  const [wanted] = peopleOf(setting, week);
  const { by: author, at } = setting.crew.act(wanted, week.from, random);
  const startedAt = Math.ceil(at / 1000) * 1000;
  const openedAt = startedAt + random.between(5, 70) * hourMs;
  const frame = { author, reviewers: [], startedAt, openedAt };
  return {
    key: `t${week.index}`,
    purpose: { kind: 'chore' },
    author,
    target,
    startedAt,
    straight: false,
    steps: planWriting(setting, frame, random),
    ...(random.percent(50) && {
      deletedAt: openedAt + random.between(20, 90) * dayMs,
    }),
  };
}
