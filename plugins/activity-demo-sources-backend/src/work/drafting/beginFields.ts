import { Random } from '../../chance';
import { Instant, ItemType, Priority } from '../../model';
import { DraftFields } from '../ItemDraft';
import { writeDescription } from '../texts/writeSummary';
import { labels } from '../texts/vocabulary';
import { TeamDrafts } from './TeamDrafts';

const priorities: readonly (readonly [Priority, number])[] = [
  ['Highest', 4],
  ['High', 18],
  ['Medium', 58],
  ['Low', 15],
  ['Lowest', 5],
];

/** What an item has from its first moment on, but for its name. */
export function beginFields(
  drafts: TeamDrafts,
  random: Random,
  type: ItemType,
  at: Instant,
): Omit<DraftFields, 'summary'> {
  const services = drafts.services(at).map(({ id }) => id);
  const count = random.pickWeighted([
    [1, 62],
    [0, 30],
    [2, 8],
  ]);
  return {
    type,
    description: writeDescription(random, type),
    status: 'To Do',
    priority: random.pickWeighted(priorities),
    labels: random.percent(25)
      ? random.sample(labels, random.between(1, 3))
      : [],
    components: random.sample(services, count),
    fixVersions: [],
    sprints: [],
    flagged: false,
  };
}
