/** So much is sent at once, about; in characters. */
const chunkLength = 65_536;

/**
 * A long text in chunks, put together from pieces. One text of several megabytes, and its copy in bytes, would have everything that
 * the process holds looked through for what can go, every few answers.
 */
export class TextChunks {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];
  #length = 0;

  /** A piece is in one chunk as a whole. */
  add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length >= chunkLength) this.#close();
  }

  /** All of it, in order. */
  end(): string[] {
    this.#close();
    return this.#chunks;
  }

  #close(): void {
    if (this.#length === 0) return;
    this.#chunks.push(this.#pieces.join(''));
    this.#pieces = [];
    this.#length = 0;
  }
}
