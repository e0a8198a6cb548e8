import {
  type Page,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { withinTime } from './withinTime';

/** How long a module may take. */
export interface PageTimes {
  /** For one page, in milliseconds. */
  pageMs: number;
  /** For ending after it was told to, in milliseconds. */
  graceMs: number;
}

/** Generous: requests have time-outs of their own, so this is for a module that hangs. */
export const defaultPageTimes: PageTimes = { pageMs: 300_000, graceMs: 10_000 };

/**
 * Reads pages from a module that may hang. A page that does not come in time ends the read, even if the module listens to
 * nothing; the module is told by its signal, and what it gives after that is thrown away.
 *
 * @param open - begins the read
 * @param signal - ends the read without a page if it aborts
 * @throws SourceError `unavailable` for a page that does not come
 */
export async function* pagesWithin(
  open: (signal: AbortSignal) => AsyncIterable<Page>,
  signal: AbortSignal,
  { pageMs, graceMs }: PageTimes,
): AsyncGenerator<Page> {
  const reading = new AbortController();
  const abort = () => reading.abort();
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  const pages = open(reading.signal)[Symbol.asyncIterator]();
  let hangs = false;
  try {
    for (;;) {
      const next = await withinTime(pages.next(), pageMs, signal, graceMs);
      if (next.kind !== 'value') {
        hangs = true;
        if (next.kind === 'aborted') return;
        throw new SourceError(
          'unavailable',
          `No page came within ${Math.round(
            pageMs / 1000,
          )} s; the module that reads it may hang`,
        );
      }
      if (next.value.done) return;
      yield next.value.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    reading.abort();
    // A generator answers one call after the other: one that hangs would not answer this one either.
    const left = Promise.resolve(pages.return?.());
    if (hangs) left.catch(() => undefined);
    else await withinTime(left, graceMs, signal, graceMs);
  }
}
