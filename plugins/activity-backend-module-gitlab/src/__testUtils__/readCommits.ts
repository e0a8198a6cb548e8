import type {
  EventRecord,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import type { JsonObject } from '@backstage/types';

/** Reads a stream of commits to its end. */
export async function readCommits(
  stream: SourceStream<EventRecord>,
  cursor?: JsonObject,
) {
  const read = await readPages(stream, { cursor });
  return {
    ...read,
    shas: read.records.map(({ key }) => key),
    /** The branch of each commit, by sha. */
    found: Object.fromEntries(
      read.records.map(({ key, branch }) => [key, branch?.name]),
    ),
  };
}
