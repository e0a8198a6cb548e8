import { Random } from '../../chance';
import { Instant } from '../../model';
import { Container, TeamDrafts } from './TeamDrafts';

/** The container that an item of this moment is put into; none for a fifth of them, or if none is open. */
export function chooseContainer(
  drafts: TeamDrafts,
  at: Instant,
  random: Random,
): Container | undefined {
  if (random.percent(20)) return undefined;
  const open = openContainers(drafts, at);
  return open.length > 0 ? random.pick(open) : undefined;
}

/** Where items may be put at a moment: below epics where the team has them, else below features and adoptions. */
export function openContainers(drafts: TeamDrafts, at: Instant): Container[] {
  // Those of the last quarters are at the end.
  return drafts.containers
    .slice(-60)
    .filter(({ life, closesAt }) => life.createdAt < at && at < closesAt);
}
