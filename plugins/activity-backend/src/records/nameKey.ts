/**
 * A name without what people vary in it: case, accents, punctuation and the order of its words. Unlinked accounts with
 * the same key count as one person where people are counted for the sake of privacy.
 */
export function nameKey(name: string | null): string | null {
  if (!name) return null;
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
  return words.join(' ') || null;
}
