/** A 32-bit number whose bits depend on all bits of the given one; different numbers give different ones. */
export function mixBits(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A seed of its own for each stream, and in it for each event, whatever was made before. */
export function seedOf(seed: number, stream: number, index: number): number {
  return mixBits(mixBits(mixBits(seed) + stream) + index);
}

/** The made-up sha of a commit: 40 hexadecimal digits, different for each pair of stream and index. */
export function shaOf(seed: number, stream: number, index: number): string {
  const ofStream = mixBits(stream ^ mixBits(seed));
  const ofIndex = mixBits(index);
  return (
    hex(ofIndex) +
    hex(ofStream) +
    hex(mixBits(ofIndex ^ ofStream)) +
    hex(mixBits(ofIndex + ofStream)) +
    hex(mixBits(ofIndex - ofStream))
  );
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
