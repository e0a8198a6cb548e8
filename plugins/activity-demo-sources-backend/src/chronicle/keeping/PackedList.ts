import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { RecentlyUsed } from '../RecentlyUsed';

/** So many values are read back at once: more take less room, fewer less time. */
const chunkLength = 16;

/** A list of plain values in a tenth of the room: compressed JSON. */
export interface PackedValues {
  readonly length: number;
  /** Chunk after chunk. */
  readonly bytes: Uint8Array;
  /** Where each chunk ends. */
  readonly ends: Uint32Array;
}

/** Packs what is the same as JSON. What was undefined is left out. */
export function packValues(values: readonly unknown[]): PackedValues {
  const chunks: Buffer[] = [];
  for (let from = 0; from < values.length; from += chunkLength) {
    const text = JSON.stringify(values.slice(from, from + chunkLength));
    chunks.push(deflateRawSync(text, { level: 3 }));
  }
  let end = 0;
  const ends = Uint32Array.from(chunks, ({ length }) => (end += length));
  // Memory of its own, because buffers hold on to more than they fill.
  const bytes = new Uint8Array(end);
  chunks.forEach((chunk, i) => bytes.set(chunk, i === 0 ? 0 : ends[i - 1]));
  return { length: values.length, bytes, ends };
}

/** Chunks of all lists that were read last: a page is often followed by the next one, or by its details. */
const opened = new RecentlyUsed<Uint8Array, readonly unknown[]>(192);

/** Reads packed values back piece by piece when they are asked for. */
export class PackedList<T> {
  readonly length: number;
  readonly #chunks: readonly Uint8Array[];

  constructor({ length, bytes, ends }: PackedValues) {
    this.length = length;
    this.#chunks = Array.from(ends, (end, i) =>
      bytes.subarray(i === 0 ? 0 : ends[i - 1], end),
    );
  }

  at(place: number): T | undefined {
    const chunk = this.#chunks[Math.floor(place / chunkLength)];
    return chunk && this.#open(chunk)[place % chunkLength];
  }

  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.#chunks) yield* this.#open(chunk);
  }

  #open(chunk: Uint8Array): readonly T[] {
    const known = opened.get(chunk) as readonly T[] | undefined;
    if (known) return known;
    const values: T[] = JSON.parse(inflateRawSync(chunk).toString());
    opened.set(chunk, values);
    return values;
  }
}
