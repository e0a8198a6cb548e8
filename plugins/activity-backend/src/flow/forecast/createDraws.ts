// Taken from their object once: where tests run, every use of a global costs a search for it.
const { imul } = Math;

/**
 * Draws numbers from 0 up to, but not including, 1, each of 32 bits as likely as any other. The same seed gives the same numbers on every
 * machine: there are no operations in it that machines may do differently. Not for secrets.
 *
 * @param seed - 0 to 4,294,967,295
 */
export function createDraws(seed: number): () => number {
  // A number of 32 bits with a sign, beside which none has to be made anew for each draw.
  const state = new Int32Array([seed >>> 0]);
  return () => {
    // Steps of the golden ratio visit all 32 bits once before any comes again; multiplying and folding mixes them.
    state[0] += 0x9e3779b9;
    let mixed = imul(state[0] ^ (state[0] >>> 16), 0x85ebca6b);
    mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 0x100000000;
  };
}
