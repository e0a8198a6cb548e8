import { dayMs, weekdayOf } from '../../calendar';
import { Random } from '../../chance';
import { Instant, PersonId } from '../../model';
import { presentAt, Setting } from './Setting';

const minuteMs = 60_000;

/**
 * Moments between two others for what people do one after the other: spread over the time between, and when each of them
 * is at work as long as there is room for that. They rise strictly and lie strictly between, given a millisecond for each.
 *
 * @param people - who does it, in the order in which it is done; whoever has left is replaced by the lead
 */
export function spreadActs(
  setting: Setting,
  options: { from: Instant; to: Instant; people: readonly PersonId[] },
  random: Random,
): { at: Instant; by: PersonId }[] {
  const { from, to, people } = options;
  const acts: { at: Instant; by: PersonId }[] = [];
  let last = from;
  people.forEach((person, i) => {
    const thousandths = i * 1000 + random.below(1000);
    const wanted =
      from + Math.floor(((to - from) * thousandths) / (people.length * 1000));
    const act = actAbout(setting, person, wanted, last, random);
    const left = people.length - i;
    const room = act.at > last && act.at < to - left;
    // Without room for more it is done in one go with what was done before.
    const fair = Math.max(1, Math.floor((to - last) / (left + 1)));
    const soon = random.between(2, 15) * minuteMs;
    const at = room ? act.at : last + Math.min(fair, soon);
    acts.push({ at, by: room ? act.by : presentAt(setting, person, at) });
    last = at;
  });
  return acts;
}

/** Whatever falls into the night is done in the course of the next day, and what falls on a weekend, mostly before it. */
function actAbout(
  { crew }: Setting,
  person: PersonId,
  wanted: Instant,
  after: Instant,
  random: Random,
): { at: Instant; by: PersonId } {
  const day = Math.floor(wanted / dayMs);
  const weekend = weekdayOf(day) >= 5;
  const shifted = weekend ? wanted - random.between(1, 5) * dayMs : wanted;
  const start = Math.max(shifted, after);
  return crew.calendar(person).next(start) === start
    ? crew.act(person, start, random)
    : crew.work(person, start, random.below(430));
}

/** A moment a few minutes after another, before the next thing happens. */
export function soonAfter(
  at: Instant,
  before: Instant,
  random: Random,
): Instant {
  const wanted = at + 60_000 + random.below(9 * 60_000);
  return wanted < before ? wanted : at + Math.floor((before - at) / 2);
}
