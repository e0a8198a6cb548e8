import {
  defaultEventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import { typedGrain } from '../grains';

/** What is counted in one row: events of one type, class and set of kinds of source. */
export interface EventShape {
  /** A small number of its own, from 0 on. */
  index: number;
  grain: number;
  class: number;
  /** Whether the type is one of those that are counted by default. */
  isDefault: boolean;
}

/** The shapes of the events that were met, of which there are some dozens. */
export class EventShapes {
  readonly #shapes: EventShape[] = [];
  /** By grain and class: an array, because it is looked into for every event. */
  readonly #byKey: EventShape[] = [];
  readonly #defaultKinds: ReadonlySet<number>;

  constructor(kindOf: (type: EventType) => number) {
    this.#defaultKinds = new Set(defaultEventTypes.map(kindOf));
  }

  /**
   * @param kind - the stored number of the type
   * @param sources - bits of the kinds of source
   * @param bits - of the class
   */
  of(kind: number, sources: number, bits: number): EventShape {
    const grain = typedGrain(kind, sources);
    const key = grain * 16 + bits;
    const known = this.#byKey[key];
    if (known) return known;
    const shape: EventShape = {
      index: this.#shapes.length,
      grain,
      class: bits,
      isDefault: this.#defaultKinds.has(kind),
    };
    this.#byKey[key] = shape;
    this.#shapes.push(shape);
    return shape;
  }

  [Symbol.iterator](): Iterator<EventShape> {
    return this.#shapes[Symbol.iterator]();
  }
}
