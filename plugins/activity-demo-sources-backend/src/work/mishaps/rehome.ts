import { Instant } from '../../model';
import { openContainers } from '../drafting/chooseContainer';
import { TeamDrafts } from '../drafting/TeamDrafts';

/**
 * What is not done when its container closes gets another parent, or none: most people tidy up, some do not.
 *
 * @param from - of the fortnight in which containers close, half-open
 */
export function rehome(
  drafts: TeamDrafts,
  from: Instant,
  to: Instant,
  fortnight: number,
): void {
  const random = drafts.random('rehome', fortnight);
  const { crew } = drafts;
  for (const { life, closesAt } of drafts.containers) {
    if (closesAt < from || closesAt >= to) continue;
    for (const child of [...life.children]) {
      const act = crew.act(crew.lead, closesAt + 60_000, random);
      if (!child.isOpen(act.at) || random.percent(25)) continue;
      const open = openContainers(drafts, act.at);
      const next =
        open.length > 0 && !random.percent(12)
          ? random.pick(open).life
          : undefined;
      child.edit(act, { set: { parent: next?.ordinal } });
      next?.children.push(child);
    }
  }
}
