import { toError } from '@backstage/errors';

/** A page of a list, and what it says of all of the list. */
export interface ListPage {
  items: readonly unknown[];
  nextCursor?: string;
}

/** The items of one question, as far as they have been read. */
export interface PagedState<P extends ListPage> {
  items: P['items'][number][];
  /** What the last answer says of all of them; undefined until the first one is there. */
  answer?: Omit<P, 'items'>;
  /** Why the next items could not be read, the last time they were asked for. */
  error?: Error;
  isLoading: boolean;
  hasMore: boolean;
}

/** Reads one page. */
export type ReadPage<P extends ListPage> = (
  page: { cursor?: string; limit: number },
  signal: AbortSignal,
) => Promise<P>;

const pageLength = 200;

/** Reads items page by page, one page at a time, and again as a whole when they may have changed. */
export class PagedFeed<P extends ListPage> {
  readonly #readPage: ReadPage<P>;
  readonly #most: number;
  readonly #listeners = new Set<() => void>();
  #state: PagedState<P> = { items: [], isLoading: false, hasMore: true };
  #reading: AbortController | undefined;

  /** @param most - as many items as one answer may have */
  constructor(readPage: ReadPage<P>, most: number) {
    this.#readPage = readPage;
    this.#most = most;
  }

  readonly getState = (): PagedState<P> => this.#state;

  /** Calls back after every change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the next page, or the failed one again; nothing if one is on its way, or if there are no more. */
  readonly loadMore = async (): Promise<void> => {
    if (this.#reading || !this.#state.hasMore) return;
    const cursor = this.#state.answer?.nextCursor;
    await this.#read(
      { limit: pageLength, ...(cursor !== undefined && { cursor }) },
      this.#state.items,
    );
  };

  /** Reads again as many as there are. What is there stays until then, and where it fails. */
  readonly refresh = async (): Promise<void> => {
    this.close();
    const { length } = this.#state.items;
    const limit = Math.min(this.#most, Math.max(pageLength, length));
    await this.#read({ limit }, []);
  };

  /** Gives up what is on its way. */
  close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #read(
    page: { cursor?: string; limit: number },
    before: readonly P['items'][number][],
  ): Promise<void> {
    const reading = new AbortController();
    this.#reading = reading;
    this.#change({ error: undefined, isLoading: true });
    try {
      const { items, ...answer } = await this.#readPage(page, reading.signal);
      if (reading.signal.aborted) return;
      this.#reading = undefined;
      this.#change({
        items: [...before, ...items],
        answer,
        isLoading: false,
        hasMore: answer.nextCursor !== undefined,
      });
    } catch (error) {
      if (reading.signal.aborted) return;
      this.#reading = undefined;
      this.#change({ error: toError(error), isLoading: false });
    }
  }

  #change(change: Partial<PagedState<P>>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
