import type { PageWriter } from '../paging/PageWriter';
import type { StreamPlace } from '../streams/StreamPlace';
import type { UpdatedResource, UpdatedRow } from './UpdatedResource';

/** How many things are looked up at once, each with a few requests. */
export const lookedUpAtOnce = 4;

/** What one read of a stream goes about with. */
export interface UpdatedRead<Row extends UpdatedRow> {
  place: StreamPlace;
  resource: UpdatedResource<Row>;
  writer: PageWriter;
  signal: AbortSignal;
}

/** How many records of a thing are stored already, if it has not been changed since. */
export function givenOf(
  { current }: { current?: { id: number; at: number; given: number } },
  { id, updated_at: at }: UpdatedRow,
): number {
  return current?.id === id && current.at === at ? current.given : 0;
}
