/** A key in pieces: text and numbers in turn, beginning with a text. */
export type KeyParts = readonly (string | number)[];

/** Cuts a key where digits begin and end, so that `WEB-2` comes before `WEB-10`. */
export function keyParts(key: string): KeyParts {
  const parts = key.split(/(\d+)/);
  return parts.map((part, index) => (index % 2 === 0 ? part : Number(part)));
}

/** The order of keys as people count them; negative if `a` comes first. */
export function compareKeyParts(a: KeyParts, b: KeyParts): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    if (a[index] !== b[index]) return a[index] < b[index] ? -1 : 1;
  }
  return a.length - b.length;
}

/** As above, of keys that are still in one piece. */
export function compareKeys(a: string, b: string): number {
  return compareKeyParts(keyParts(a), keyParts(b)) || compareText(a, b);
}

/** By code units, which is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What has a key, in the order of keys; of equal ones the one with the smaller number of its row comes first. */
export function sortByKey<T extends { id: number; key: string }>(
  items: readonly T[],
): T[] {
  return items
    .map(item => ({ item, parts: keyParts(item.key) }))
    .sort(
      (a, b) =>
        compareKeyParts(a.parts, b.parts) ||
        compareText(a.item.key, b.item.key) ||
        a.item.id - b.item.id,
    )
    .map(({ item }) => item);
}
