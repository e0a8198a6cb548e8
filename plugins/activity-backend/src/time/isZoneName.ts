const shape = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/**
 * Whether the text names a zone of the IANA database, in any spelling of letters. Plain offsets such as `+05:00`, which
 * newer engines take for zones, are not names.
 */
export function isZoneName(text: string): boolean {
  if (!shape.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
