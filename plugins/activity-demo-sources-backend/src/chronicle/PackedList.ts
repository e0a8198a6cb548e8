import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** So many values are read back at once: more take less room, fewer less time. */
const chunkLength = 32;

/**
 * A list of plain values in a tenth of the room: compressed JSON, which is read back piece by piece when it is asked for.
 * What was undefined is left out.
 */
export class PackedList<T> {
  readonly length: number;
  readonly #chunks: Buffer[] = [];
  /** Until the memory is needed otherwise. */
  readonly #opened: (WeakRef<readonly T[]> | undefined)[] = [];

  constructor(values: readonly T[]) {
    this.length = values.length;
    for (let from = 0; from < values.length; from += chunkLength) {
      const chunk = values.slice(from, from + chunkLength);
      const packed = deflateRawSync(JSON.stringify(chunk), { level: 3 });
      // A copy, because the original holds on to more memory than it fills.
      this.#chunks.push(Buffer.from(packed));
    }
  }

  at(place: number): T | undefined {
    return this.#open(Math.floor(place / chunkLength))?.[place % chunkLength];
  }

  *[Symbol.iterator](): Generator<T> {
    for (let chunk = 0; chunk < this.#chunks.length; chunk++) {
      yield* this.#open(chunk)!;
    }
  }

  #open(chunk: number): readonly T[] | undefined {
    const known = this.#opened[chunk]?.deref();
    if (known || !this.#chunks[chunk]) return known;
    const text = inflateRawSync(this.#chunks[chunk]).toString();
    const values: T[] = JSON.parse(text);
    this.#opened[chunk] = new WeakRef(values);
    return values;
  }
}
