import { Random } from '../../chance';
import { Instant } from '../../model';
import { ItemLife } from '../drafting/ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { SprintCalendar } from '../planning/SprintCalendar';
import { TeamDrafts } from '../drafting/TeamDrafts';

/** After so many sprints somebody takes out what never gets done. */
const patience = 3;

/** Puts an item into its sprints: planned, taken out, carried over at each end until it is done, back when it is reopened. */
export function recordSprints(
  drafts: TeamDrafts,
  life: ItemLife,
  schedule: Schedule,
  random: Random,
): void {
  const { sprints } = drafts;
  const { planned, postponed, closed, reopened } = schedule;
  if (!sprints || !planned) return;
  const idOf = (index: number) => sprints.sprint(index).id;
  life.edit(planned, { add: { sprints: [idOf(planned.sprint)] } });
  let sprint = planned.sprint;
  if (postponed) {
    life.edit(postponed, { remove: { sprints: [idOf(sprint)] } });
    sprint = postponed.next.sprint;
    life.edit(postponed.next, { add: { sprints: [idOf(sprint)] } });
  }
  if (!closed) {
    giveUp(drafts, life, random, carry(drafts, sprints, life, sprint));
    return;
  }
  sprint = carry(drafts, sprints, life, sprint, closed.at);
  if (!reopened) return;
  const current = sprints.indexAt(reopened.from.at);
  if (current !== sprint) {
    life.edit(reopened.from, { add: { sprints: [idOf(current)] } });
  }
  carry(drafts, sprints, life, current, reopened.to.at);
}

/** Into the next sprint whenever one is completed without it; answers the last one. */
function carry(
  { crew }: TeamDrafts,
  sprints: SprintCalendar,
  life: ItemLife,
  first: number,
  doneAt?: Instant,
): number {
  let sprint = first;
  for (;;) {
    const { completedAt } = sprints.sprint(sprint);
    const over =
      doneAt === undefined ? sprint - first >= patience : doneAt <= completedAt;
    if (over) return sprint;
    sprint += 1;
    const by = crew.present(completedAt)[0];
    const add = { sprints: [sprints.sprint(sprint).id] };
    life.edit({ at: completedAt, by }, { add });
  }
}

function giveUp(
  { crew, sprints }: TeamDrafts,
  life: ItemLife,
  random: Random,
  index: number,
): void {
  const { id, startedAt, completedAt } = sprints!.sprint(index);
  const act = crew.work(crew.lead, startedAt, 300 + random.below(1500));
  const last = completedAt - 600_000;
  const inTime = act.at < last ? act : { at: last, by: crew.present(last)[0] };
  life.edit(inTime, { remove: { sprints: [id] }, set: { status: 'To Do' } });
}
