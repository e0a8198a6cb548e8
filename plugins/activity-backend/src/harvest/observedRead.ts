import type { JsonObject } from '@backstage/types';
import type { ClaimedStream } from '../store/streams/claimStreams';
import type { ObservedRead } from './HarvestObserver';

/** What is told to an observer of a claimed stream. */
export function toObservedRead({
  row,
  runs,
  direction,
}: ClaimedStream): ObservedRead {
  const [source, instance] = row.id.split('/').map(decodeURIComponent);
  const runIds = runs.map(({ id }) => id);
  return { streamId: row.id, source, instance, direction, runIds };
}

/** The fields by which log lines about a read are found. */
export function readFields(read: ObservedRead): JsonObject {
  const { streamId, source, instance, direction, runIds } = read;
  return {
    streamId,
    source,
    instance,
    direction,
    ...(runIds.length === 1 && { runId: runIds[0] }),
    ...(runIds.length > 1 && { runIds: [...runIds] }),
  };
}
