import { Instant, ItemHistory, ItemId, ItemOutline, TeamId } from '../model';
import { touches } from './itemAt';
import { MomentLists } from './MomentLists';

interface Move {
  readonly at: Instant;
  readonly team: TeamId;
  readonly number: number;
}

/** Some hundred bytes an item. */
export class MadeOutline implements ItemOutline {
  readonly size: number;
  readonly #ids: Float64Array;
  readonly #created: Float64Array;
  /** Infinity for what is never deleted. */
  readonly #deleted: Float64Array;
  readonly #homes: readonly TeamId[];
  readonly #numbers: Uint32Array;
  /** Few items ever move. */
  readonly #moves = new Map<number, readonly Move[]>();
  readonly #touches: MomentLists;

  constructor(items: readonly ItemHistory[]) {
    this.size = items.length;
    this.#ids = Float64Array.from(items, ({ id }) => id);
    this.#created = Float64Array.from(items, ({ createdAt }) => createdAt);
    this.#deleted = Float64Array.from(
      items,
      ({ deletedAt = Infinity }) => deletedAt,
    );
    this.#homes = items.map(({ initial }) => initial.team);
    this.#numbers = Uint32Array.from(items, ({ initial }) => initial.number);
    this.#touches = new MomentLists(items.map(touches));
    items.forEach((item, place) => {
      const moves = movesOf(item);
      if (moves.length > 0) this.#moves.set(place, moves);
    });
  }

  id(place: number): ItemId {
    return this.#ids[place];
  }

  createdAt(place: number): Instant {
    return this.#created[place];
  }

  updatedAt(place: number, at: Instant): Instant | undefined {
    if (this.#created[place] >= at || this.#deleted[place] < at) {
      return undefined;
    }
    return this.#touches.lastBefore(place, at);
  }

  whereabouts(place: number, at: Instant): { team: TeamId; number: number } {
    return (
      this.#moves.get(place)?.findLast(move => move.at < at) ?? {
        team: this.#homes[place],
        number: this.#numbers[place],
      }
    );
  }

  /** The numbers that an item has had in the project of a team, each since when. */
  numbersIn(team: TeamId, place: number): { number: number; since: Instant }[] {
    const begun = {
      at: this.#created[place],
      team: this.#homes[place],
      number: this.#numbers[place],
    };
    return [begun, ...(this.#moves.get(place) ?? [])]
      .filter(each => each.team === team)
      .map(({ number, at }) => ({ number, since: at }));
  }
}

function movesOf({ initial, changes }: ItemHistory): Move[] {
  let { team, number } = initial;
  const moves: Move[] = [];
  for (const { at, fields } of changes) {
    for (const change of fields) {
      if (change.field === 'team') team = change.to;
      if (change.field === 'number') number = change.to;
    }
    const last = moves.at(-1) ?? initial;
    if (team !== last.team || number !== last.number) {
      moves.push({ at, team, number });
    }
  }
  return moves;
}
