import {
  type ActivityRecord,
  type ReadOptions,
  SourceError,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { stored } from '@activity-insights/plugin-activity-node/testUtils';
import type { JsonObject } from '@backstage/types';

/** What came of reading a stream to its end, however often that took. */
export interface ReadThrough {
  records: ActivityRecord[];
  cursor: JsonObject | undefined;
  /** The codes of the failures on the way. */
  failures: string[];
}

const most = 500;

/** Reads a stream to its end as a host does: after a failure it goes on from the last page. */
export async function readThroughFailures(
  stream: SourceStream,
  options: Partial<ReadOptions> = {},
): Promise<ReadThrough> {
  const records: ActivityRecord[] = [];
  const failures: string[] = [];
  let { cursor } = options;
  for (let done = false; !done; ) {
    try {
      const pages = stream.read({
        direction: 'tail',
        signal: new AbortController().signal,
        budget: { recordsPerPage: 500, bytesPerPage: 2_000_000 },
        ...options,
        cursor,
      });
      for await (const page of pages) {
        records.push(...page.records);
        cursor = stored(page.next);
        done = page.done;
      }
    } catch (error) {
      if (!(error instanceof SourceError) || failures.length >= most) {
        throw error;
      }
      failures.push(error.code);
    }
  }
  return { records, cursor, failures };
}
