import { Instant } from './Instant';
import { ItemHistory, ItemId } from './ItemHistory';
import { TeamId } from './Team';

/**
 * What there is to know of some items without their lives: enough to sort them, and to filter them by dates and places.
 * Places are from 0.
 */
export interface ItemOutline {
  readonly size: number;
  id(place: number): ItemId;
  createdAt(place: number): Instant;
  /** When anything of it changed last before a moment; none if it is not there at that moment. */
  updatedAt(place: number, at: Instant): Instant | undefined;
  /** In whose project it is at a moment, and its number there. */
  whereabouts(place: number, at: Instant): { team: TeamId; number: number };
}

/** Everything that is or ever was in the project of one team, to look things up in. */
export interface TeamItems {
  /** Nothing is missing before it. */
  readonly horizon: Instant;
  readonly outline: ItemOutline;
  /** Whole lives: those created there in order of id, then those moved there in order of id. */
  all(): Iterable<ItemHistory>;
  byId(id: ItemId): ItemHistory | undefined;
  /** Who has or had a number, and since when: moved items keep it, and nobody else gets it. */
  holder(number: number): { item: ItemHistory; since: Instant } | undefined;
  /** Those that were created, changed, commented, linked or deleted from a moment on, until before another one. */
  touched(from: Instant, to: Instant): readonly ItemHistory[];
  /** Everything that has ever had this parent; whether it has it now is another question. */
  childrenOf(parent: ItemId): readonly ItemHistory[];
}
