const defaultMaxLength = 1000;

/** What may need replacing; most text has none of it, and to look is much cheaper than to replace. */
const suspect = /[\u0000\uD800-\uDFFF]/;

/** PostgreSQL refuses both in text and in JSON: NUL, and halves of surrogate pairs. */
const unstorable =
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text as every database takes it: what cannot be stored becomes U+FFFD, and what is longer than `maxLength`
 * UTF-16 units is cut.
 */
export function toStorableText(
  text: string,
  maxLength: number = defaultMaxLength,
): string {
  const cut = text.length > maxLength ? text.slice(0, maxLength) : text;
  return suspect.test(cut) ? cut.replace(unstorable, '\uFFFD') : cut;
}
