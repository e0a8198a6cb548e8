/** A list of 32-bit integers that grows: half the memory of an array, and nothing for the garbage collector to look at. */
export class IntList {
  #values = new Int32Array(16);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** What was pushed so far. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
