import type {
  ActivityRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import type { StreamPlace } from '../streams/StreamPlace';
import type { UpdatedResource, UpdatedRow } from '../updated/UpdatedResource';
import { UpdatedStream } from '../updated/UpdatedStream';

/** Everything of a kind that a project has, none of which may be malformed. */
export async function readResource<Row extends UpdatedRow>(
  place: StreamPlace,
  resourceOf: (place: StreamPlace) => UpdatedResource<Row>,
): Promise<ActivityRecord[]> {
  const stream = new UpdatedStream(place, resourceOf(place));
  const { records, malformed } = await readPages(stream);
  expect(malformed).toEqual([]);
  return records;
}

/** The events among records: type, key, time and the id of the actor. */
export function eventLines(records: readonly ActivityRecord[]): string[] {
  return records
    .filter((it): it is EventRecord => it.kind === 'event')
    .map(({ type, key, occurredAt, actor }) =>
      [type, key, new Date(occurredAt).toISOString(), actor?.id ?? '-'].join(
        ' ',
      ),
    );
}
