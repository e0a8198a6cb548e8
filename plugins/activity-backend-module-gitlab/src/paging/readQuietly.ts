import type { Page } from '@activity-insights/plugin-activity-node';

/**
 * Gives pages until the caller aborts: that ends the read without a word, as the caller knows.
 *
 * @param pages - read with a signal that is aborted with this one
 */
export async function* readQuietly(
  pages: AsyncIterable<Page>,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  try {
    for await (const page of pages) {
      if (signal.aborted) return;
      yield page;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
