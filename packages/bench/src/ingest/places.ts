import type { Organisation, Place } from '../organisation/Organisation';
import type { StreamPlan } from '../organisation/StreamPlan';
import type { HarvestScope } from './runHarvest';

/** The instances of places. */
export function scopesOf(
  { streams }: Organisation,
  places: readonly Place[],
): HarvestScope[] {
  const names = new Set(
    streams
      .filter(stream => isAt(stream, places))
      .map(({ source, instance }) => `${source}/${instance}`),
  );
  return [...names].map(name => {
    const [source, instance] = name.split('/');
    return { source, instance };
  });
}

/** The streams of places that get new records; mirrors do not. */
export function streamsOf(
  { streams }: Organisation,
  places: readonly Place[],
): StreamPlan[] {
  return streams.filter(
    stream => stream.mirrorOf === undefined && isAt(stream, places),
  );
}

function isAt(stream: StreamPlan, places: readonly Place[]): boolean {
  return places.some(place => place === stream.instance);
}
