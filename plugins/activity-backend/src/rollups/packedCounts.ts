import { ByteReader, ByteWriter } from './bytes';

/** How many buckets of a month may have a count: 31 days. */
export const bucketsPerMonth = 31 * 96;

const version = 1;

/**
 * Packs the counts of a month: for every bucket that has one, in order, the distance to the one before and the count. Equal
 * counts give equal bytes.
 *
 * @param counts - by the bucket's position in the month
 */
export function packCounts(counts: ArrayLike<number>): Buffer {
  const writer = new ByteWriter(version);
  let last = -1;
  for (let position = 0; position < counts.length; position += 1) {
    const count = counts[position];
    if (count > 0) {
      writer.write(position - last - 1);
      writer.write(count);
      last = position;
    }
  }
  return writer.end();
}

/**
 * Tells every count that was packed, in order.
 *
 * @throws Error if the bytes are not those of `packCounts`
 */
export function unpackCounts(
  bytes: Uint8Array,
  onCount: (position: number, count: number) => void,
): void {
  const reader = new ByteReader(bytes, version);
  for (let position = -1; reader.hasMore; ) {
    position += reader.read() + 1;
    onCount(position, reader.read());
  }
}
