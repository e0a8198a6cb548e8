import {
  SourceError,
  type TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { ReadingSite } from '../transport/ReadingSite';

/** Each costs a request; what is left over is asked about by the next read. */
const mostAsked = 100;

/**
 * Asks for items that search does not find any more, which may be because search is behind, and tells of those that are really
 * gone. Jira mostly does not say whether they were deleted or only hidden.
 *
 * @throws SourceError
 */
export async function tellMissing(
  site: Pick<ReadingSite, 'get' | 'apiPath'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<TombstoneRecord[]> {
  const gone: TombstoneRecord[] = [];
  for (const id of ids.slice(0, mostAsked)) {
    try {
      await site.get(`${await site.apiPath(signal)}/issue/${id}`, {
        query: { fields: 'updated' },
        schema: z.unknown(),
        signal,
      });
    } catch (error) {
      const code = error instanceof SourceError ? error.code : undefined;
      if (code !== 'not-found' && code !== 'forbidden') throw error;
      const reason = code === 'not-found' ? 'gone' : 'hidden';
      gone.push({ kind: 'tombstone', of: 'workItem', id, reason });
    }
  }
  return gone;
}
