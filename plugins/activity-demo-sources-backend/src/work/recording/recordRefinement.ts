import { Random } from '../../chance';
import { dayMs, isoDate, ZoneDays } from '../../calendar';
import { DraftFields } from '../ItemDraft';
import { labels } from '../texts/vocabulary';
import { ItemLife } from '../drafting/ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';

const estimated = { Story: 88, Task: 40, Bug: 25 };
const types = ['Story', 'Task', 'Bug'] as const;
const points = [1, 2, 3, 5, 8, 13];
const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;

/** What is set when an item is understood, and what turns out to be otherwise later. */
export function recordRefinement(
  drafts: TeamDrafts,
  life: ItemLife,
  schedule: Schedule,
  random: Random,
): void {
  const { refined, started } = schedule;
  const share = estimated[life.type as keyof typeof estimated] ?? 0;
  const estimate = random.percent(share) ? random.below(points.length - 1) : -1;
  const { components } = life.beginning.initial;
  life.edit(refined, {
    set: {
      ...(random.percent(3) && { type: random.pick(types) }),
      ...(random.percent(18) && { priority: random.pick(priorities) }),
      ...(estimate >= 0 && { storyPoints: points[estimate] }),
      ...(components.length === 0 && {
        components: [random.pick(drafts.services(refined.at)).id],
      }),
    },
    ...(random.percent(15) && { add: { labels: random.sample(labels, 2) } }),
  });
  if (random.percent(10)) setDueDate(drafts, life, schedule, random);
  if (!started) return;
  if (estimate >= 0 && random.percent(10)) {
    const act = { ...started, at: started.at + 3_600_000 };
    life.edit(act, { set: { storyPoints: points[estimate + 1] } });
  }
  if (random.percent(5)) {
    life.edit(
      { ...started, at: started.at + 90_000 },
      { set: { summary: `${life.beginning.initial.summary} (again)` } },
    );
  }
}

/** A promise, kept or put off by weeks when the work turns out to be more. */
function setDueDate(
  { team }: TeamDrafts,
  life: ItemLife,
  { refined, started, closed }: Schedule,
  random: Random,
): void {
  const zone = ZoneDays.of(team.zone);
  const day = zone.dayOf(refined.at) + random.between(7, 42);
  const due = (later: number): Partial<DraftFields> => ({
    due: isoDate(day + later),
  });
  life.edit(refined, { set: due(0) });
  if (started && random.percent(45)) {
    life.edit({ ...started, at: started.at + 30_000 }, { set: due(14) });
    if (closed && closed.at > started.at + 3 * dayMs && random.percent(30)) {
      const act = { ...started, at: started.at + 2 * dayMs + 60_000 };
      life.edit(act, { set: due(28) });
    }
  }
}
