import {
  type Page,
  pageLimits,
  type ReadDirection,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';

interface HarvestOptions {
  /** A new stream on the same source, as another process would have it. */
  createStream: () => SourceStream;
  store: (page: Page) => void;
  direction?: ReadDirection;
  cursor?: JsonObject;
  horizon?: number;
  hints?: readonly string[];
  /** Called after each page, with its number. */
  between?: (page: number) => void;
  /** How often another process takes over; default: after failures only. */
  pagesPerProcess?: number;
  recordsPerPage?: number;
}

/** Where a read has ended. */
export interface HarvestEnd {
  cursor: JsonObject;
  coveredFrom: Page['coveredFrom'];
}

/** Failures in a row after which there is something wrong with the test. */
const mostFailures = 200;

/**
 * Reads a stream to its end as a host does: after each failure it goes on from the last position that was stored.
 *
 * @returns where that is
 */
export async function harvest(options: HarvestOptions): Promise<HarvestEnd> {
  const { createStream, store, between, pagesPerProcess = Infinity } = options;
  let { cursor, hints = [] } = options;
  let failures = 0;
  for (let page = 0; ; ) {
    try {
      let read = 0;
      const pages = createStream().read({
        cursor,
        direction: options.direction ?? 'tail',
        horizon: options.horizon,
        hints: hints.length > 0 ? hints : undefined,
        signal: new AbortController().signal,
        budget: {
          ...pageLimits,
          recordsPerPage: options.recordsPerPage ?? pageLimits.recordsPerPage,
        },
      });
      for await (const each of pages) {
        store(each);
        cursor = JSON.parse(JSON.stringify(each.next));
        hints = hints.filter(hint => !each.settled?.includes(hint));
        failures = 0;
        if (each.done) {
          return { cursor: cursor!, coveredFrom: each.coveredFrom };
        }
        page += 1;
        between?.(page);
        read += 1;
        if (read >= pagesPerProcess) break;
      }
    } catch (error) {
      failures += 1;
      if (failures > mostFailures) throw error;
    }
  }
}
