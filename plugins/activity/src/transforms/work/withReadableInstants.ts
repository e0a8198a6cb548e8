const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g;

/** A sentence of the backend, with the instants in it (ISO, UTC) as people write them. */
export function withReadableInstants(
  sentence: string,
  format: (instant: string) => string,
): string {
  return sentence.replace(instant, match => format(match));
}
