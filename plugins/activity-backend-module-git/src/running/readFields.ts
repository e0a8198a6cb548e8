import { StringDecoder } from 'node:string_decoder';

/** A field is cut after this many characters, so that one endless line cannot fill the memory. */
const maxFieldLength = 1_000_000;

/**
 * Splits output that is made of fields, each ended by NUL, into whole records. What comes in one chunk goes out in one
 * array, several records long: reading is decoded and split in bulk, never field by field.
 *
 * Bytes that are not UTF-8 become replacement characters, so neither NUL nor a lone surrogate leaves this function.
 *
 * @param width - fields per record; the length of each array is a multiple of it
 */
export async function* readFields(
  chunks: AsyncIterable<Buffer>,
  width: number,
): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let carried: string[] = [];
  let unfinished = '';
  for await (const chunk of chunks) {
    const pieces = (unfinished + decoder.write(chunk)).split('\0');
    unfinished = (pieces.pop() ?? '').slice(0, maxFieldLength);
    const fields = carried.length > 0 ? carried.concat(pieces) : pieces;
    const whole = fields.length - (fields.length % width);
    carried = fields.slice(whole);
    if (whole > 0) {
      yield carried.length > 0 ? fields.slice(0, whole) : fields;
    }
  }
}
