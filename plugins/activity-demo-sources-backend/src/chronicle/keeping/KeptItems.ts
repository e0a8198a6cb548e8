import {
  Chronicle,
  Instant,
  ItemHistory,
  ItemId,
  TeamItems,
} from '../../model';
import { MadeOutline } from './MadeOutline';
import { indexItems, ItemIndex, livesOf, PackedItems } from './PackedItems';
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
  readonly #index: ItemIndex;
  readonly #lives: Lives;
  #places: Map<ItemId, number> | undefined;
  #children: Map<ItemId, number[]> | undefined;
  #holders: Map<number, { place: number; since: Instant }> | undefined;

  /** Made once for as long as the chronicle is kept. */
  static of(chronicle: Chronicle): KeptItems {
    let items = known.get(chronicle);
    if (!items) {
      items = new KeptItems(indexItems(chronicle), livesOf(chronicle));
      known.set(chronicle, items);
    }
    return items;
  }

  /** Without the chronicle. */
  static packed(packed: PackedItems): KeptItems {
    return new KeptItems(packed, new PackedList(packed.lives));
  }

  private constructor(index: ItemIndex, lives: Lives) {
    this.horizon = index.horizon;
    this.outline = new MadeOutline(index.outline);
    this.#index = index;
    this.#lives = lives;
  }

  all(): Iterable<ItemHistory> {
    return this.#lives;
  }

  byId(id: ItemId): ItemHistory | undefined {
    this.#places ??= this.#findPlaces();
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

  touched(from: Instant, to: Instant): readonly ItemHistory[] {
    const lives: ItemHistory[] = [];
    for (let place = 0; place < this.outline.size; place++) {
      if (this.outline.isTouched(place, from, to)) {
        lives.push(this.#lives.at(place)!);
      }
    }
    return lives;
  }

  childrenOf(parent: ItemId): readonly ItemHistory[] {
    this.#children ??= this.#findChildren();
    const places = this.#children.get(parent) ?? [];
    return places.map(place => this.#lives.at(place)!);
  }

  #findPlaces() {
    const places = new Map<ItemId, number>();
    this.#index.outline.ids.forEach((id, place) => places.set(id, place));
    return places;
  }

  #findChildren() {
    const { parents, places } = this.#index.kinship;
    const children = new Map<ItemId, number[]>();
    parents.forEach((parent, i) => {
      const those = children.get(parent);
      if (those) those.push(places[i]);
      else children.set(parent, [places[i]]);
    });
    return children;
  }

  #findHolders() {
    const { outline } = this;
    const { team } = this.#index;
    const holders = new Map<number, { place: number; since: Instant }>();
    for (let place = 0; place < outline.size; place++) {
      for (const { number, since } of outline.numbersIn(team, place)) {
        holders.set(number, { place, since });
      }
    }
    return holders;
  }
}
