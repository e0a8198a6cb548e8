import { longTailed, Random } from '../../chance';
import { Crew } from '../../company';
import { ItemLife } from '../drafting/ItemLife';
import { TeamDrafts } from '../drafting/TeamDrafts';

/** It turns out to be the business of another team: moved there, where it gets done, mostly. */
export function moveToPartner(
  drafts: TeamDrafts,
  partner: Crew,
  life: ItemLife,
  random: Random,
): void {
  const { crew } = drafts;
  const wait = (90 + longTailed(random, 4000)) * 60_000;
  life.comment(
    crew.act(crew.lead, life.createdAt + Math.floor(wait / 2), random),
    `I think that this belongs to ${partner.team}.`,
  );
  const moved = crew.act(crew.lead, life.createdAt + wait, random);
  life.movedAt = moved.at;
  // What belongs to the old project does not come along.
  life.edit(moved, {
    moveTo: partner.team,
    set: { components: [], fixVersions: [], sprints: [], assignee: undefined },
  });
  if (random.percent(12)) return;

  const ready = moved.at + (60 + longTailed(random, 6000)) * 60_000;
  const worker = random.pick(partner.members(ready));
  const started = partner.act(worker, ready, random);
  life.startedAt = started.at;
  life.edit(started, { set: { status: 'In Progress', assignee: started.by } });
  const closed = partner.work(worker, started.at, 60 + longTailed(random, 700));
  life.closedAt = closed.at;
  life.edit(closed, { set: { status: 'Done', resolution: 'Done' } });
}
