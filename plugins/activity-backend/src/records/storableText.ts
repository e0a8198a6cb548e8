const defaultMaxLength = 1000;

/** Halves of surrogate pairs. PostgreSQL refuses them, and NUL, both in text and in JSON. */
const halves =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Most text has no surrogate at all, and to look is much cheaper than to replace. */
const anySurrogate = /[\uD800-\uDFFF]/;

/**
 * The text as every database takes it: what cannot be stored becomes U+FFFD, and what is longer than `maxLength`
 * UTF-16 units is cut.
 */
export function toStorableText(
  text: string,
  maxLength: number = defaultMaxLength,
): string {
  let storable = text.length > maxLength ? text.slice(0, maxLength) : text;
  if (storable.includes('\0')) storable = storable.replaceAll('\0', '\uFFFD');
  return anySurrogate.test(storable)
    ? storable.replace(halves, '\uFFFD')
    : storable;
}

/** As above; what is missing or empty is null. */
export function textOrNull(text: string | undefined): string | null {
  return text ? toStorableText(text) : null;
}
