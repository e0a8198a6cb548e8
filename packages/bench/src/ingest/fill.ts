import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';
import { harvestPlaces } from './harvestPlaces';
import { measureSmallHarvest, type SmallHarvest } from './measureSmallHarvest';
import type { HarvestOutcome } from './runHarvest';

/**
 * Fills a new database by first harvests: `pilot`, which leaves as many events as there are in a small store; `annex` with
 * one stream in flight; then everything else with three. The backend that has read most goes on to count it: a task that is
 * broken off by the end of its backend keeps others waiting for as long as it might have taken.
 *
 * @returns what a small harvest takes while little is stored; undefined if that is not to be measured
 */
export async function fill(
  session: BenchSession,
  figures: Figures,
  withIngest: boolean,
): Promise<SmallHarvest | undefined> {
  await harvestPlaces(session, ['pilot'], 3);
  const small = withIngest ? await measureSmallHarvest(session) : undefined;
  for (const [places, streamsInFlight] of [
    [['annex'], 1],
    [['main', 'busy'], 3],
  ] as const) {
    const outcome = await harvestPlaces(session, places, streamsInFlight);
    addFirstHarvest(figures, outcome, streamsInFlight);
  }
  return small;
}

function addFirstHarvest(
  figures: Figures,
  { written, writingSeconds, seconds }: HarvestOutcome,
  streamsInFlight: number,
): void {
  figures.add({
    name: 'first harvest',
    value: written / writingSeconds,
    unit: 'events/s',
    details: { streamsInFlight, written, seconds: Math.round(seconds) },
  });
}
