import type {
  WorkTree,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { toError } from '@backstage/errors';
import { withinTime } from '../../loading/withinTime';
import { Lanes } from './Lanes';
import { readChildren } from './readChildren';
import { rereadForest } from './rereadForest';
import { WorkForest, type NextPage } from './WorkForest';

/** What is known of the trees that one question asks for. A new object after every change; the forest in it may be the same. */
export interface WorkTreeState {
  /** The first page without its items; missing until it is there. */
  answer?: Omit<WorkTree, 'items'>;
  forest: WorkForest;
  /** Where further roots are to be had. */
  nextRoots?: NextPage;
  /** What is on its way: ids of items whose children are read, `rootsPlace` for roots. */
  loading: ReadonlySet<string>;
  /** Why the children of an item, or further roots, could not be read the last time. */
  failures: ReadonlyMap<string, Error>;
  /** Why the whole could not be read, or not be read again. */
  error?: Error;
  isReading: boolean;
}

/** Asks one question. */
export type AskTree = (
  query: WorkTreeQuery,
  signal: AbortSignal,
) => Promise<WorkTree>;

/** Where an id is expected, stands for what is above all roots. */
export const rootsPlace = '';

const timeoutMilliseconds = 30_000;

/** A browser has six connections to a host. */
const requestsAtOnce = 4;

/** Reads trees: roots first, what is below them when it is asked for; and all of it again without a gap. */
export class WorkTreeFeed {
  readonly #ask: (
    signal: AbortSignal,
  ) => (query: WorkTreeQuery) => Promise<WorkTree>;
  readonly #query: WorkTreeQuery;
  #abort = new AbortController();
  readonly #listeners = new Set<() => void>();
  #state: WorkTreeState = {
    forest: new WorkForest(),
    loading: new Set(),
    failures: new Map(),
    isReading: false,
  };

  constructor(ask: AskTree, query: WorkTreeQuery) {
    const lanes = new Lanes(requestsAtOnce);
    this.#ask = closed => asked =>
      lanes.run(() =>
        withinTime(timeoutMilliseconds, closed, signal => ask(asked, signal)),
      );
    this.#query = query;
  }

  readonly getState = (): WorkTreeState => this.#state;

  /** Calls back after every change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Reads the trees, the first time or again. What is there stays until all that is shown of it has been read anew.
   *
   * @param isShown - whether the children of an item are shown
   */
  readonly read = async (
    isShown: (id: string) => boolean = () => false,
  ): Promise<void> => {
    if (this.#state.isReading) return;
    const { signal } = this.#abort;
    this.#change(signal, { isReading: true });
    try {
      const read = await rereadForest(
        this.#ask(signal),
        this.#query,
        () => this.#state.forest,
        isShown,
      );
      this.#change(signal, {
        ...read,
        failures: new Map(),
        error: undefined,
        isReading: false,
      });
    } catch (error) {
      this.#change(signal, { error: toError(error), isReading: false });
    }
  };

  /** Reads the children of an item, or those that follow, or further roots; nothing if that is on its way. */
  readonly readBelow = async (place: string): Promise<void> => {
    const { loading, nextRoots } = this.#state;
    if (loading.has(place)) return;
    const { signal } = this.#abort;
    this.#settle(signal, place, true);
    try {
      if (place !== rootsPlace) {
        const forest = () => this.#state.forest;
        await readChildren(this.#ask(signal), this.#query, forest, place);
      } else if (nextRoots) {
        await this.#readRoots(signal, nextRoots);
      }
      this.#settle(signal, place, false);
    } catch (error) {
      this.#settle(signal, place, false, toError(error));
    }
  };

  /** Gives up what is on its way. It may be read again. */
  close(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#state = { ...this.#state, isReading: false, loading: new Set() };
  }

  async #readRoots(
    signal: AbortSignal,
    { cursor, query }: NextPage,
  ): Promise<void> {
    const { forest } = this.#state;
    const page = await this.#ask(signal)({ ...query, cursor });
    // All roots have been read anew meanwhile, and with them where the next ones are.
    if (this.#state.forest !== forest) return;
    forest.addRoots(page.items, query);
    const { nextCursor } = page;
    this.#change(signal, {
      nextRoots: nextCursor ? { cursor: nextCursor, query } : undefined,
    });
  }

  #settle(
    signal: AbortSignal,
    place: string,
    isLoading: boolean,
    error?: Error,
  ): void {
    const loading = new Set(this.#state.loading);
    const failures = new Map(this.#state.failures);
    if (isLoading) loading.add(place);
    else loading.delete(place);
    if (error) failures.set(place, error);
    else failures.delete(place);
    this.#change(signal, { loading, failures });
  }

  #change(signal: AbortSignal, change: Partial<WorkTreeState>): void {
    if (signal.aborted) return;
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
