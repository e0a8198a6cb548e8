const shape = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Asking the engine takes a quarter of a millisecond. There are some 600 names, in any spelling of letters. */
const known = new Set<string>();
const mostKnown = 2_000;

/**
 * Whether the text names a zone of the IANA database, in any spelling of letters. Plain offsets such as `+05:00`, which
 * newer engines take for zones, are not names.
 */
export function isZoneName(text: string): boolean {
  if (known.has(text)) return true;
  if (!shape.test(text) || !isKnownToEngine(text)) return false;
  if (known.size >= mostKnown) known.clear();
  known.add(text);
  return true;
}

function isKnownToEngine(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
