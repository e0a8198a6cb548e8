import type {
  ActivityEvent,
  ActivityEventList,
} from '@activity-insights/plugin-activity-common';
import { toError } from '@backstage/errors';

/** The events of one question, as far as they have been read. */
export interface EventFeedState {
  /** As they came, newest first. Pages are never joined: with each of them that would copy all the ones before. */
  pages: readonly (readonly ActivityEvent[])[];
  /** How many events the pages hold. */
  read: number;
  /** How many there are in all; undefined until the first page is there. */
  total?: number;
  /** The zone of the answer: an IANA zone, or `author`. */
  timezone?: string;
  /** Why the next page could not be read, the last time it was asked for. */
  error?: Error;
  isLoading: boolean;
  hasMore: boolean;
}

/** Reads one page. */
export type ReadEventPage = (
  page: { cursor?: string; limit: number },
  signal: AbortSignal,
) => Promise<ActivityEventList>;

/** The first page is small, to be there soon; the others are as long as the backend gives them. */
const firstPage = 100;
const laterPages = 500;

const nothingRead: EventFeedState = {
  pages: [],
  read: 0,
  isLoading: true,
  hasMore: true,
};

/** Reads events page by page, each when it is asked for, and one at a time. */
export class EventFeed {
  readonly #readPage: ReadEventPage;
  readonly #listeners = new Set<() => void>();
  #state = nothingRead;
  #cursor: string | undefined;
  #reading: AbortController | undefined;

  constructor(readPage: ReadEventPage) {
    this.#readPage = readPage;
  }

  readonly getState = (): EventFeedState => this.#state;

  /** Calls back after every change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the next page, or the failed one again; nothing if it is on its way, or if there are no more. */
  readonly loadMore = async (): Promise<void> => {
    if (this.#reading || !this.#state.hasMore) return;
    const reading = new AbortController();
    this.#reading = reading;
    this.#change({ error: undefined, isLoading: true });
    const { pages } = this.#state;
    const limit = pages.length === 0 ? firstPage : laterPages;
    const cursor = this.#cursor;
    try {
      const page = await this.#readPage(
        { ...(cursor !== undefined && { cursor }), limit },
        reading.signal,
      );
      if (reading.signal.aborted) return;
      this.#reading = undefined;
      this.#cursor = page.nextCursor;
      this.#change({
        pages: [...pages, page.items],
        read: this.#state.read + page.items.length,
        total: this.#state.total ?? page.total,
        timezone: page.timezone,
        isLoading: false,
        hasMore: page.nextCursor !== undefined,
      });
    } catch (error) {
      if (reading.signal.aborted) return;
      this.#reading = undefined;
      this.#change({ error: toError(error), isLoading: false });
    }
  };

  /** Gives up what is on its way. */
  close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  #change(change: Partial<EventFeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
