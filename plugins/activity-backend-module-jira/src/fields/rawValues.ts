/** What came as a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something, without the white space around it. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** An id, which Jira writes as a number here and as a text there. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : textOf(value);
}

/** A list, or nothing where Jira has null or leaves the field out. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
