import { Random } from '../../chance';
import { archivedAt } from '../../company';
import { ItemType } from '../../model';
import { Development } from '../ItemDraft';
import { ItemLife } from './ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { TeamDrafts } from './TeamDrafts';

/** How many of a hundred need code, by type. */
const withCode: Partial<Record<ItemType, number>> = {
  Story: 72,
  Task: 28,
  Bug: 74,
};

/** What the code has to agree with, for an item that is solved by code; none for others. */
export function planDevelopment(
  drafts: TeamDrafts,
  life: ItemLife,
  schedule: Schedule,
  random: Random,
): Development | undefined {
  const { started, review, closed, fate, assignee, handedOver } = schedule;
  if (!started || !random.percent(withCode[life.type] ?? 0)) return undefined;
  const services = drafts.services(started.at);
  const own = services.filter(({ id }) =>
    life.beginning.initial.components.includes(id),
  );
  const service = random.pick(own.length > 0 ? own : services);
  const reviewAt = review?.at ?? closed?.at ?? started.at + 10 * 86_400_000;
  const end = closed?.at ?? reviewAt;
  if (archivedAt(drafts.company, service)! <= end) return undefined;
  const colleagues = drafts.crew
    .present(reviewAt)
    .filter(id => id !== assignee);
  return {
    service: service.id,
    by: assignee,
    reviewers: random.shuffled(colleagues),
    startedAt: handedOver?.at ?? started.at,
    reviewAt,
    ...(fate === 'done' && closed && { doneAt: closed.at }),
    ...(fate === 'abandoned' && closed && { abandonedAt: closed.at }),
    parts: random.pickWeighted([
      [1, 78],
      [2, 17],
      [3, 5],
    ]),
  };
}
