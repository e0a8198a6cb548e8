import { Random } from '../../chance';
import { dayMs } from '../../calendar';
import { Instant } from '../../model';
import { ItemLife } from '../drafting/ItemLife';
import { Interval } from '../scheduling/Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';

/** For most of what is blocked there is another item that it waits for. */
export function recordBlocker(
  drafts: TeamDrafts,
  life: ItemLife,
  { from, to }: Interval,
  random: Random,
): void {
  if (random.percent(25)) return;
  const blocker = findOther(drafts, life, from.at, random);
  const removedAt = random.percent(40) ? to.at + 120_000 : undefined;
  blocker?.link(from, 'Blocks', life.ordinal, removedAt);
}

/** Now and then somebody sees that two items have to do with each other. */
export function recordKinship(
  drafts: TeamDrafts,
  life: ItemLife,
  random: Random,
): void {
  const { crew } = drafts;
  const when = life.createdAt + random.between(1, 72) * 3_600_000;
  const act = crew.act(random.pick(crew.present(when)), when, random);
  const other = findOther(drafts, life, act.at, random);
  if (!other) return;
  const type = random.percent(80) ? 'Relates' : 'Duplicate';
  const removed = random.percent(10);
  life.link(
    act,
    type,
    other.ordinal,
    removed ? act.at + random.between(1, 40) * dayMs : undefined,
  );
}

/** One of the items begun shortly before this one that are there at a moment. */
function findOther(
  { lives }: TeamDrafts,
  life: ItemLife,
  at: Instant,
  random: Random,
): ItemLife | undefined {
  const first = Math.max(0, life.ordinal - 40);
  const others = lives
    .slice(first, life.ordinal)
    .filter(other => other.isOpen(at) && other.type !== 'Sub-task');
  return others.length > 0 ? random.pick(others) : undefined;
}
