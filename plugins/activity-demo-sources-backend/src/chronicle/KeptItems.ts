import { Chronicle, Instant, ItemHistory, ItemId, TeamItems } from '../model';
import { MadeOutline } from './MadeOutline';
import { PackedList } from './PackedList';

/** A list that can be looked into without being whole in memory. */
interface Lives extends Iterable<ItemHistory> {
  at(place: number): ItemHistory | undefined;
}

const known = new WeakMap<Chronicle, KeptItems>();

/** The items of a chronicle: as they are for as long as it is kept, or packed to be kept for good. */
export class KeptItems implements TeamItems {
  readonly horizon: Instant;
  readonly outline: MadeOutline;
  readonly #lives: Lives;
  readonly #team: string;
  readonly #places = new Map<ItemId, number>();
  readonly #children = new Map<ItemId, number[]>();
  #holders: Map<number, { place: number; since: Instant }> | undefined;

  /** Made once for as long as the chronicle is kept. */
  static of(chronicle: Chronicle): KeptItems {
    let items = known.get(chronicle);
    if (!items) {
      const lives = livesOf(chronicle);
      items = new KeptItems(chronicle, lives, lives);
      known.set(chronicle, items);
    }
    return items;
  }

  /** The same in little room, without the chronicle. */
  static packed(chronicle: Chronicle): KeptItems {
    const lives = livesOf(chronicle);
    return new KeptItems(chronicle, lives, new PackedList(lives));
  }

  private constructor(
    { team, horizon }: Chronicle,
    items: readonly ItemHistory[],
    lives: Lives,
  ) {
    this.#team = team;
    this.horizon = horizon;
    this.#lives = lives;
    this.outline = new MadeOutline(items);
    items.forEach((item, place) => {
      this.#places.set(item.id, place);
      for (const parent of parentsOf(item)) {
        const children = this.#children.get(parent);
        if (children) children.push(place);
        else this.#children.set(parent, [place]);
      }
    });
  }

  all(): Iterable<ItemHistory> {
    return this.#lives;
  }

  byId(id: ItemId): ItemHistory | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#lives.at(place);
  }

  holder(number: number): { item: ItemHistory; since: Instant } | undefined {
    this.#holders ??= this.#findHolders();
    const { place, since } = this.#holders.get(number) ?? {};
    return place === undefined || since === undefined
      ? undefined
      : { item: this.#lives.at(place)!, since };
  }

  childrenOf(parent: ItemId): readonly ItemHistory[] {
    const places = this.#children.get(parent) ?? [];
    return places.map(place => this.#lives.at(place)!);
  }

  #findHolders() {
    const { outline } = this;
    const holders = new Map<number, { place: number; since: Instant }>();
    for (let place = 0; place < outline.size; place++) {
      for (const { number, since } of outline.numbersIn(this.#team, place)) {
        holders.set(number, { place, since });
      }
    }
    return holders;
  }
}

function livesOf({ items, arrivals }: Chronicle): readonly ItemHistory[] {
  return [...items, ...arrivals];
}

function parentsOf(item: ItemHistory): Set<ItemId> {
  const parents = [
    item.initial.parent,
    ...item.changes.flatMap(change =>
      change.fields.map(field =>
        field.field === 'parent' ? field.to : undefined,
      ),
    ),
  ];
  return new Set(parents.filter(id => id !== undefined));
}
