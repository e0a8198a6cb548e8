import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { toError } from '@backstage/errors';
import { mostItems } from '../query/toItemsQuery';

/** The items of one question, as far as they have been read. */
export interface FlowItemsState {
  items: FlowItems['items'];
  /** What the last answer says of all of them; undefined until the first one is there. */
  answer?: Omit<FlowItems, 'items'>;
  /** Why the next items could not be read, the last time they were asked for. */
  error?: Error;
  isLoading: boolean;
  hasMore: boolean;
}

/** Reads one page. */
export type ReadFlowItems = (
  page: { cursor?: string; limit: number },
  signal: AbortSignal,
) => Promise<FlowItems>;

const pageLength = 200;

/** Reads items page by page, one page at a time, and again as a whole when they may have changed. */
export class FlowItemsFeed {
  readonly #readPage: ReadFlowItems;
  readonly #listeners = new Set<() => void>();
  #state: FlowItemsState = { items: [], isLoading: false, hasMore: true };
  #reading: AbortController | undefined;

  constructor(readPage: ReadFlowItems) {
    this.#readPage = readPage;
  }

  readonly getState = (): FlowItemsState => this.#state;

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
    const limit = Math.min(mostItems, Math.max(pageLength, length));
    await this.#read({ limit }, []);
  };

  /** Gives up what is on its way. */
  close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #read(
    page: { cursor?: string; limit: number },
    before: FlowItems['items'],
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

  #change(change: Partial<FlowItemsState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
