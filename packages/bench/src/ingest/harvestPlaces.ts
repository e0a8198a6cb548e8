import type { Place } from '../organisation/Organisation';
import type { BenchSession } from '../session/BenchSession';
import { scopesOf } from './places';
import { runHarvest, type HarvestOutcome } from './runHarvest';

/** Harvests the instances of places, so many streams at a time; they can be read from then on. */
export async function harvestPlaces(
  session: BenchSession,
  places: readonly Place[],
  parallelism: number,
): Promise<HarvestOutcome> {
  const scopes = scopesOf(session.organisation, places);
  session.open(scopes.map(({ source, instance }) => `${source}/${instance}`));
  await session.start(parallelism);
  session.tell(`Harvesting ${places.join(', ')}, ${parallelism} at a time`);
  return runHarvest(session.api, scopes, progress => session.tell(progress));
}
