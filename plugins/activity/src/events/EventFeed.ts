import type {
  ActivityEvent,
  ActivityEventList,
} from '@activity-insights/plugin-activity-common';
import { toError } from '@backstage/errors';
import { isSameAnswer } from '../loading/isSameAnswer';

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

/** Of longer lists only the number is brought up to date: reading all of them again would take more than it gives. */
const mostReadAgain = 5_000;

const nothingRead: EventFeedState = {
  pages: [],
  read: 0,
  isLoading: true,
  hasMore: true,
};

/**
 * Reads events page by page, each when it is asked for, and one at a time. What has been read can be brought up to date; what
 * somebody waits for comes first.
 */
export class EventFeed {
  readonly #readPage: ReadEventPage;
  readonly #listeners = new Set<() => void>();
  #state = nothingRead;
  #cursor: string | undefined;
  #reading: AbortController | undefined;
  #refreshing: AbortController | undefined;
  /** Whether it was to be refreshed while a page was on its way. */
  #isOutdated = false;

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
    if (this.#refreshing) {
      this.#refreshing.abort();
      this.#refreshing = undefined;
      this.#isOutdated = true;
    }
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
    if (this.#isOutdated) await this.refresh();
  };

  /**
   * Reads again what has been read, if it is not as it was: the number of all at once, and the events when all of them are
   * there. What cannot be read stays as it is.
   */
  readonly refresh = async (): Promise<void> => {
    this.#isOutdated = this.#reading !== undefined;
    if (this.#isOutdated) return;
    if (this.#state.pages.length === 0) {
      await this.loadMore();
      return;
    }
    this.#refreshing?.abort();
    const refreshing = new AbortController();
    this.#refreshing = refreshing;
    try {
      await this.#readAgain(refreshing.signal);
    } catch {
      // The page says so itself, and asks again.
    }
    if (this.#refreshing === refreshing) this.#refreshing = undefined;
  };

  /** Gives up what is on its way. */
  close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#refreshing?.abort();
    this.#refreshing = undefined;
    this.#isOutdated = false;
  }

  /** @throws what the reading of a page throws */
  async #readAgain(signal: AbortSignal): Promise<void> {
    const before = this.#state;
    const pages: ActivityEventList['items'][] = [];
    let read = 0;
    let cursor: string | undefined;
    do {
      const limit = pages.length === 0 ? firstPage : laterPages;
      const page = await this.#readPage(
        { ...(cursor !== undefined && { cursor }), limit },
        signal,
      );
      if (signal.aborted) return;
      if (pages.length === 0) {
        // What is new comes first, and what is gone or new among the rest shows in the number.
        const isSame = isSameAnswer(page.items, before.pages[0]);
        if (isSame && page.total === before.total) return;
        this.#change({ total: page.total });
        if (before.read > mostReadAgain) return;
      }
      pages.push(page.items);
      read += page.items.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined && read < before.read);
    this.#cursor = cursor;
    this.#change({ pages, read, hasMore: cursor !== undefined });
  }

  #change(change: Partial<EventFeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
