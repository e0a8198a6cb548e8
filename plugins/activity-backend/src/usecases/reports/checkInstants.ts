import { InputError } from '@backstage/errors';

const dayMs = 86_400_000;

/**
 * Sees that what is reported has happened: not before 1970, and not beyond tomorrow, as the clocks of reporters may be wrong a little.
 *
 * @param instants - ISO, by the names of their fields; what is missing is passed over
 * @param now - UTC epoch milliseconds
 * @throws InputError that names the field
 */
export function checkInstants(
  instants: Readonly<Record<string, string | null | undefined>>,
  now: number,
): void {
  for (const [field, text] of Object.entries(instants)) {
    if (!text) continue;
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw invalid(field, 'it is no instant');
    if (at < 0) throw invalid(field, 'it is before 1970');
    if (at > now + dayMs) throw invalid(field, 'it is beyond tomorrow');
  }
}

/**
 * Sees that the end is not before the beginning. Each is a field with its instant in UTC epoch milliseconds; null is not known.
 *
 * @throws InputError that names both
 */
export function checkOrder(
  beginning: Readonly<Record<string, number | null>>,
  end: Readonly<Record<string, number | null>>,
): void {
  const [[began, from]] = Object.entries(beginning);
  const [[ended, to]] = Object.entries(end);
  if (from === null || to === null || from <= to) return;
  throw invalid(ended, `it is before '${began}'`);
}

function invalid(field: string, problem: string): InputError {
  return new InputError(`Invalid '${field}': ${problem}`);
}
