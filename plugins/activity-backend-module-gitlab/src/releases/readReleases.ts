import { createHash } from 'node:crypto';
import type { Page } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { StreamPlace } from '../streams/StreamPlace';
import type { PageWriter } from '../paging/PageWriter';
import type { ReleaseCursor } from './cursor';
import { toReleaseRecord } from './toReleaseRecord';

/** A list that never ends ends here. */
const mostPages = 1_000;

/**
 * Reads all releases, and gives those of the pages that have changed. What is announced for the future has not happened.
 *
 * @throws SourceError
 */
export async function* readReleases(
  { site, project, now }: StreamPlace,
  writer: PageWriter,
  stored: ReleaseCursor | undefined,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const pages = [...(stored?.pages ?? [])];
  const position = (walk?: ReleaseCursor['walk']): ReleaseCursor => ({
    v: 1,
    pages: [...pages],
    ...(walk && { walk }),
  });
  let { index, at, given } = stored?.walk ?? { index: 0, given: 0 };

  for (let isLast = false; !isLast; ) {
    const start = { index, ...(at !== undefined && { at }) };
    const listed = await site.readPage(
      z.unknown(),
      api =>
        api.ProjectReleases.all(project.id, {
          orderBy: 'released_at',
          sort: 'asc',
          perPage: 100,
        }),
      { signal, at },
    );
    const records = listed.rows
      .map(row => toReleaseRecord(project.id, row))
      .filter(it => !('kind' in it) || it.occurredAt <= now());
    const digest = digestOf(records);
    if (digest !== pages[index]) {
      yield* writer.addAll(records, given, count =>
        writer.take(position({ ...start, given: count }), { done: false }),
      );
      pages[index] = digest;
    }
    index += 1;
    given = 0;
    isLast = listed.next === undefined || index === mostPages;
    at = listed.next;
  }
  pages.length = index;
  yield writer.take(position(), { done: true });
}

function digestOf(records: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(records)).digest('base64');
}
