import { Random } from '../../chance';
import { writeSummary } from '../texts/writeSummary';
import { beginFields } from './beginFields';
import { ItemLife } from './ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { TeamDrafts } from './TeamDrafts';

const minuteMs = 60_000;

/** Two to five steps of an item, written down by the one who begins it, and done before the item is. */
export function draftSubtasks(
  drafts: TeamDrafts,
  parent: ItemLife,
  { started, closed, fate, assignee }: Schedule,
  random: Random,
): void {
  if (!started || !closed) return;
  const span = closed.at - started.at;
  const count = random.between(2, 5);
  const step = Math.floor(span / (count + 1));
  const { crew } = drafts;
  for (let i = 0; i < count; i++) {
    const createdAt = started.at + (i + 1) * minuteMs + random.below(minuteMs);
    const by = random.percent(80)
      ? assignee
      : random.pick(crew.members(started.at));
    const life = drafts.begin({
      type: 'Sub-task',
      createdAt,
      reporter: started.by,
      initial: {
        ...beginFields(drafts, random, 'Sub-task', createdAt),
        summary: writeSummary(random, 'Sub-task', ''),
        description: '',
        parent: parent.ordinal,
      },
    });
    const from = createdAt + i * step + random.below(40) * minuteMs;
    const start = crew.act(by, from, random);
    if (start.at >= closed.at) {
      settle(life, closed.at - (count - i) * minuteMs, crew.lead, 'forgotten');
      continue;
    }
    life.startedAt = start.at;
    life.edit(start, { set: { status: 'In Progress', assignee: start.by } });
    const end = crew.act(by, start.at + Math.floor(step / 2), random);
    const kept = fate === 'done' || end.at < closed.at;
    settle(
      life,
      Math.min(end.at, closed.at - (count - i) * 1000),
      end.by,
      kept ? 'done' : 'forgotten',
    );
  }
}

function settle(
  life: ItemLife,
  at: number,
  by: string,
  how: 'done' | 'forgotten',
): void {
  // Never before it was begun, however late that was.
  const moment = Math.max(at, (life.startedAt ?? life.createdAt) + 1000);
  const resolution = how === 'done' ? ('Done' as const) : ("Won't Do" as const);
  life.edit({ at: moment, by }, { set: { status: resolution, resolution } });
  life.closedAt = moment;
}
