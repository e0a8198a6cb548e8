import type { Figures } from '../figures/Figures';
import { measureFreshRead } from '../reads/measureFreshRead';
import type { World } from '../world/World';
import type { BenchSession } from '../session/BenchSession';
import { harvestPlaces } from './harvestPlaces';
import { measureSmallHarvest, type SmallHarvest } from './measureSmallHarvest';
import { streamsOf } from './places';

/** Events per second that ordinary harvests have to reach, by the database and the streams in flight. */
const bars: Record<World['db'], Record<1 | 3, number>> = {
  pg: { 1: 10_000, 3: 20_000 },
  sqlite: { 1: 15_000, 3: 15_000 },
};

/** With fewer events it is the beginning and the end of a run that take the time. */
const fewestBarred = 1_000_000;

/** How much more a small harvest may take with everything stored. */
const smallHarvestBar = 2;

/** Records that are harvested first, unmeasured: code that has not run for long enough is slow. */
const warmUpEvents = 5000;

/**
 * Measures harvests of what is new and recent, on top of what is stored: a thousand events, and many of the busiest
 * components, after which the heatmap is asked for as well.
 *
 * @param small - what the thousand took with little stored, if that is known
 */
export async function measureIngest(
  session: BenchSession,
  figures: Figures,
  rounds: number,
  small: SmallHarvest | undefined,
): Promise<void> {
  addSmallHarvests(figures, small, await measureSmallHarvest(session));
  await measureOrdinary(session, figures, 3);
  await measureFreshRead(session, figures, rounds);
  await measureOrdinary(session, figures, 1);
}

async function measureOrdinary(
  session: BenchSession,
  figures: Figures,
  streamsInFlight: 1 | 3,
): Promise<void> {
  const { db, events } = session.world;
  const streams = streamsOf(session.organisation, ['busy']);
  session.arrive(streams, warmUpEvents);
  await harvestPlaces(session, ['busy'], streamsInFlight);
  const stored = session.events;
  session.arrive(streams, Math.min(240_000, Math.floor(events / 10)));
  const outcome = await harvestPlaces(session, ['busy'], streamsInFlight);
  figures.add({
    name: 'ordinary harvest',
    value: outcome.written / outcome.writingSeconds,
    unit: 'events/s',
    ...(events >= fewestBarred && { atLeast: bars[db][streamsInFlight] }),
    details: {
      streamsInFlight,
      written: outcome.written,
      seconds: Number(outcome.seconds.toFixed(2)),
      stored,
    },
  });
}

function addSmallHarvests(
  figures: Figures,
  small: SmallHarvest | undefined,
  large: SmallHarvest,
): void {
  for (const { stored, seconds, secondsOfNothing } of small
    ? [small, large]
    : [large]) {
    figures.add({
      name: 'harvest of 1,000 new events',
      value: seconds,
      unit: 's',
      details: { stored, secondsOfNothing },
    });
  }
  figures.add({
    name: 'harvest of 1,000 new events, with all stored / with little',
    value: small ? large.seconds / small.seconds : null,
    unit: '',
    atMost: smallHarvestBar,
    ...(!small && {
      note: 'what it takes with little stored is measured when a database is filled',
    }),
  });
}
