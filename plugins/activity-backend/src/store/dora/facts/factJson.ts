/*
 * Lists in columns of facts. An answer reads thousands of them, most of which are equal, so what was understood once is not read again.
 */

const understood = new Map<string, readonly string[]>();

/** Lists of runs are most often different ones. */
const mostUnderstood = 1_000;

/** A list as it is stored. */
export function writeList(list: readonly string[]): string {
  return JSON.stringify({ v: 1, list });
}

/**
 * Reads what `writeList` has written.
 *
 * @throws TypeError if it is damaged
 */
export function readList(text: string): readonly string[] {
  const known = understood.get(text);
  if (known) return known;
  const { v, list } = JSON.parse(text);
  const isSound =
    v === 1 &&
    Array.isArray(list) &&
    list.every(value => typeof value === 'string');
  if (!isSound) throw new TypeError('A list of facts of a service is damaged');
  if (understood.size === mostUnderstood) understood.clear();
  understood.set(text, list);
  return list;
}

/**
 * Reads a list of which every value is one of those that are known.
 *
 * @throws TypeError if it is damaged
 */
export function readCodes<Code extends string>(
  known: readonly Code[],
  text: string,
): readonly Code[] {
  const list = readList(text);
  const codes = list.filter((value): value is Code =>
    known.some(code => code === value),
  );
  if (codes.length < list.length) {
    throw new TypeError('A fact of a service has an unknown code');
  }
  return codes;
}
