import { median } from '../measures/statistics';
import type { BenchSession } from '../session/BenchSession';
import { harvestPlaces } from './harvestPlaces';
import { streamsOf } from './places';

/** What a harvest of few new events takes, and one of none, in seconds. */
export interface SmallHarvest {
  stored: number;
  seconds: number;
  secondsOfNothing: number;
}

const newEvents = 1000;
const times = 5;

/** Harvests a thousand new events of `pilot`, some times over, and as often none. */
export async function measureSmallHarvest(
  session: BenchSession,
): Promise<SmallHarvest> {
  const streams = streamsOf(session.organisation, ['pilot']);
  const stored = session.events;
  const withSome: number[] = [];
  const withNone: number[] = [];
  for (let time = 0; time < times; time += 1) {
    session.arrive(streams, newEvents);
    withSome.push((await harvestPlaces(session, ['pilot'], 3)).seconds);
    withNone.push((await harvestPlaces(session, ['pilot'], 3)).seconds);
  }
  return {
    stored,
    seconds: median(withSome),
    secondsOfNothing: median(withNone),
  };
}
