import type { Organisation } from '../organisation/Organisation';
import { apportion } from '../organisation/apportion';
import type { StreamPlan } from '../organisation/StreamPlan';
import type { World } from './World';

/** Lets new records come to streams, in proportion to what they have. */
export function arrive(
  world: World,
  streams: readonly StreamPlan[],
  count: number,
): World {
  const parts = apportion(
    count,
    streams.map(stream => stream.records),
  );
  const arrivals = { ...world.arrivals };
  streams.forEach(({ number }, index) => {
    arrivals[number] = (arrivals[number] ?? 0) + parts[index];
  });
  return { ...world, arrivals };
}

/** How many records a stream has by now. A mirror gets nothing new. */
export function recordsOf(world: World, stream: StreamPlan): number {
  return stream.records + (world.arrivals[stream.number] ?? 0);
}

/** How many different events the open instances have by now. */
export function countEvents(world: World, { streams }: Organisation): number {
  return streams
    .filter(stream => stream.mirrorOf === undefined && isOpen(world, stream))
    .reduce((sum, stream) => sum + recordsOf(world, stream), 0);
}

export function isOpen(
  world: World,
  { source, instance }: Pick<StreamPlan, 'source' | 'instance'>,
): boolean {
  return world.open.includes(`${source}/${instance}`);
}
