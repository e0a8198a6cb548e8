import { Random } from '../../chance';
import { dayMs } from '../../calendar';
import { DraftFields } from '../ItemDraft';
import { labels } from '../texts/vocabulary';
import { ItemLife } from '../drafting/ItemLife';
import { TeamDrafts } from '../drafting/TeamDrafts';

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;

/** More than forty changes of one item: nobody can leave it alone. */
export function fidget(
  { crew }: TeamDrafts,
  life: ItemLife,
  random: Random,
): void {
  const count = random.between(48, 75);
  let at = life.createdAt + 3_600_000;
  let last: Partial<DraftFields> = {};
  for (let i = 0; i < count; i++) {
    at += random.between(1, 20) * 3_600_000;
    const act = crew.act(random.pick(crew.members(at)), at, random);
    at = act.at;
    const fields = another(random, last, crew.members(at));
    last = fields;
    if (random.percent(12)) {
      const [gone, come] = random.sample(labels, 2);
      life.edit(act, {
        set: fields,
        add: { labels: [come] },
        remove: { labels: [gone] },
      });
    } else {
      life.edit(act, { set: fields });
    }
    if (at > life.createdAt + 200 * dayMs) return;
  }
}

/** A change of one field that differs from the change before, so that it leaves a trace. */
function another(
  random: Random,
  last: Partial<DraftFields>,
  members: readonly string[],
): Partial<DraftFields> {
  const draw = (): Partial<DraftFields> => {
    switch (random.below(4)) {
      case 0:
        return { assignee: random.pick(members) };
      case 1:
        return { storyPoints: random.pick([1, 2, 3, 5, 8, 13, 21]) };
      case 2:
        return { description: `Draft ${random.between(2, 99)}.` };
      default:
        return { priority: random.pick(priorities) };
    }
  };
  let fields = draw();
  for (let i = 0; i < 9 && sameField(fields, last); i++) fields = draw();
  return fields;
}

function sameField(a: Partial<DraftFields>, b: Partial<DraftFields>): boolean {
  return Object.keys(a)[0] === Object.keys(b)[0];
}
