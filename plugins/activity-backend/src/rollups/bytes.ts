/** Writes numbers of seven bits a byte, the lowest first. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  /** @param version - the first byte, so that another form can be told from this one */
  constructor(version: number) {
    this.write(version);
  }

  /** @param value - an integer from 0 to 2^53 */
  write(value: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) {
      this.#bytes[this.#length] = (rest % 128) + 128;
      this.#length += 1;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** What was written. */
  end(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }
}

/** Reads what a `ByteWriter` has written. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @throws Error if the bytes are of another version */
  constructor(bytes: Uint8Array, version: number) {
    this.#bytes = bytes;
    if (this.read() !== version)
      throw new Error('Unknown form of packed counts');
  }

  get hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  /** @throws Error if there is nothing more */
  read(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error('Packed counts break off');
      this.#at += 1;
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }
}
