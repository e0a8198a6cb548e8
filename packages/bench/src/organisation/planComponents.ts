import type { Random } from '../repository/Random';
import { apportion } from './apportion';
import type { ComponentPlan, GroupPlan, Place } from './Organisation';
import { groupsOf } from './planGroups';
import { zipfWeights } from './WeightedChoice';

/** The one component that everybody works on. */
const largestShare = 0.2;

const steepness = 0.8;

/** How many events the places beside the main one hold at most. */
const mostEvents = { pilot: 100_000, annex: 300_000 };

/** The largest component has a fifth of the events; the others follow Zipf. All parts add up to `events`. */
export function planComponents(
  random: Random,
  groups: readonly GroupPlan[],
  {
    count,
    systems,
    events,
  }: { count: number; systems: number; events: number },
): ComponentPlan[] {
  const largest = Math.round(events * largestShare);
  const others = apportion(events - largest, zipfWeights(count - 1, steepness));
  const teams = groupsOf(groups, 'team');
  const sizes = [largest, ...others];
  const places = placesOf(sizes, events);
  return sizes.map((size, index) => ({
    name: `component-${index}`,
    owner: random.pick(teams),
    system: random.integer(0, systems - 1),
    events: size,
    place: places[index],
  }));
}

/** How many components are busy, the largest ones. */
const busyCount = 3;

/** Sets components of all sizes but the largest aside until both places have what they should hold. */
function placesOf(sizes: readonly number[], events: number): Place[] {
  const places = sizes.map(
    (_, index): Place => (index < busyCount ? 'busy' : 'main'),
  );
  for (const [place, first] of [
    ['pilot', busyCount],
    ['annex', busyCount + 1],
  ] as const) {
    let missing = Math.min(mostEvents[place], Math.floor(events / 10));
    for (let index = first; index < sizes.length; index += 2) {
      if (sizes[index] <= missing) {
        places[index] = place;
        missing -= sizes[index];
      }
    }
  }
  return places;
}
