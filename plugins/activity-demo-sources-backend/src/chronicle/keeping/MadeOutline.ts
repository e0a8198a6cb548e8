import { Instant, ItemId, ItemOutline, TeamId } from '../../model';
import { MomentLists } from './MomentLists';
import { Move, PackedOutline } from './PackedOutline';

/** What is known of items without their lives. */
export class MadeOutline implements ItemOutline {
  readonly size: number;
  readonly #packed: PackedOutline;
  readonly #touches: MomentLists;

  constructor(packed: PackedOutline) {
    this.size = packed.ids.length;
    this.#packed = packed;
    this.#touches = new MomentLists(packed.touches);
  }

  id(place: number): ItemId {
    return this.#packed.ids[place];
  }

  createdAt(place: number): Instant {
    return this.#packed.created[place];
  }

  updatedAt(place: number, at: Instant): Instant | undefined {
    const { created, deleted } = this.#packed;
    if (created[place] >= at || deleted[place] < at) return undefined;
    return this.#touches.lastBefore(place, at);
  }

  /** From a moment on, until before another one. */
  isTouched(place: number, from: Instant, to: Instant): boolean {
    return (this.#touches.lastBefore(place, to) ?? -Infinity) >= from;
  }

  whereabouts(place: number, at: Instant): { team: TeamId; number: number } {
    const moves = this.#packed.moves.get(place);
    return moves?.findLast(move => move.at < at) ?? this.#begun(place);
  }

  /** The numbers that an item has had in the project of a team, each since when. */
  numbersIn(team: TeamId, place: number): { number: number; since: Instant }[] {
    return [this.#begun(place), ...(this.#packed.moves.get(place) ?? [])]
      .filter(each => each.team === team)
      .map(({ number, at }) => ({ number, since: at }));
  }

  #begun(place: number): Move {
    const { created, teams, homes, numbers } = this.#packed;
    return {
      at: created[place],
      team: teams[homes[place]],
      number: numbers[place],
    };
  }
}
