import type { EventShape } from './EventShapes';
import { IntList } from './IntList';

/** There are fewer than 4096 positions in a month, so that one number holds a position and what it belongs to. */
const positionBits = 12;
const positionMask = 4095;

/**
 * The events of a month that belong to exactly the same scopes. Each event is kept here once, however many scopes that are;
 * what a scope has is the sum of its parts. Positions are buckets from the first of the month on.
 */
export class ScopePart {
  readonly #events = new IntList();
  readonly #accounts = new IntList();
  readonly #byAuthor = new IntList();

  /**
   * @param account - a small number that stands for the account
   * @param hasAuthor - whether the author's time is known
   */
  add(
    shape: EventShape,
    hasAuthor: boolean,
    position: number,
    account: number,
  ): void {
    const group = groupOf(shape, hasAuthor);
    this.#events.push((group << positionBits) | position);
    this.#accounts.push(account);
  }

  /** @param position - by the author's clock */
  addByAuthor({ class: bits }: EventShape, position: number): void {
    this.#byAuthor.push((bits << positionBits) | position);
  }

  /** Positions by group, see `groupOf`. */
  byGroup(): SortedPositions {
    return sortPositions(this.#events.values);
  }

  /** Positions by the author's clock, by class. */
  byAuthor(): SortedPositions {
    return sortPositions(this.#byAuthor.values);
  }

  /** Tells every event that was added. */
  forEach(
    onEvent: (group: number, position: number, account: number) => void,
  ): void {
    const events = this.#events.values;
    const accounts = this.#accounts.values;
    for (let at = 0; at < events.length; at += 1) {
      const event = events[at];
      onEvent(event >> positionBits, event & positionMask, accounts[at]);
    }
  }
}

/** A small number that stands for events of one shape, with or without an author's time. */
export function groupOf({ index }: EventShape, hasAuthor: boolean): number {
  return index * 2 + (hasAuthor ? 1 : 0);
}

/** Positions that belong to the same follow each other: those of `n` from `ends[n - 1]` to `ends[n]`, exclusive. */
export interface SortedPositions {
  positions: Uint16Array;
  ends: readonly number[];
}

function sortPositions(values: Int32Array): SortedPositions {
  const ends: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const group = values[at] >> positionBits;
    while (ends.length <= group) ends.push(0);
    ends[group] += 1;
  }
  let start = 0;
  for (const [group, size] of ends.entries()) {
    ends[group] = start;
    start += size;
  }
  const positions = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const group = values[at] >> positionBits;
    positions[ends[group]] = values[at] & positionMask;
    // Where the next one goes; after the last one that is the end.
    ends[group] += 1;
  }
  return { positions, ends };
}
