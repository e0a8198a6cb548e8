import type { JsonObject } from '@backstage/types';
import type { ActivityRecord, MalformedRecord } from '../records';
import {
  type Page,
  pageLimits,
  type ReadOptions,
  type SourceStream,
} from '../source';

/** Everything that one read gave. */
export interface ReadPages<Content extends ActivityRecord> {
  pages: Page<Content>[];
  records: Content[];
  malformed: MalformedRecord[];
  /** The `next` of the last page, as it comes back from storage; the cursor of the read if there was no page. */
  cursor: JsonObject | undefined;
}

/**
 * Reads a stream until its generator ends. Missing options mean: from the beginning, forward, pages as large as allowed.
 *
 * @public
 */
export async function readPages<Content extends ActivityRecord>(
  stream: SourceStream<Content>,
  options: Partial<ReadOptions> = {},
): Promise<ReadPages<Content>> {
  const pages: Page<Content>[] = [];
  for await (const page of open(stream, options)) {
    pages.push(page);
  }
  return {
    pages,
    records: pages.flatMap(page => page.records),
    malformed: pages.flatMap(page => page.malformed ?? []),
    cursor:
      pages.length > 0 ? stored(pages[pages.length - 1].next) : options.cursor,
  };
}

/**
 * Reads one page and leaves, as a host does whose time is over.
 *
 * @throws Error if there is no page
 * @public
 */
export async function readFirstPage<Content extends ActivityRecord>(
  stream: SourceStream<Content>,
  options: Partial<ReadOptions> = {},
): Promise<Page<Content>> {
  for await (const page of open(stream, options)) {
    return page;
  }
  throw new Error('The stream gave no page');
}

function open<Content extends ActivityRecord>(
  stream: SourceStream<Content>,
  options: Partial<ReadOptions>,
) {
  return stream.read({
    cursor: options.cursor,
    direction: options.direction ?? 'tail',
    horizon: options.horizon,
    signal: options.signal ?? new AbortController().signal,
    budget: options.budget ?? pageLimits,
    hints: options.hints,
  });
}

/** A cursor as it comes back from storage. */
export function stored(cursor: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(cursor));
}
