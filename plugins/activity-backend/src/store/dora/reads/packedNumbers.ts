import { isSqlite, type Tx } from '../../Database';

/** What stands in the place of null; what is packed is never negative. */
const none = '-1';
const minus = 45;
const zero = 48;
const nine = 57;

/**
 * SQL for the whole numbers of all rows of a group, none of them negative, in one text: the drivers take much longer for forty thousand
 * rows than the engines for putting them together, and `unpackNumbers` for taking them apart.
 *
 * @param columns - SQL of whole numbers or null
 */
export function packedSql(tx: Tx, columns: readonly string[]): string {
  const row = columns
    .map(column => `coalesce(${column}, ${none})`)
    .join(` || ',' || `);
  return isSqlite(tx) ? `group_concat(${row}, ',')` : `string_agg(${row}, ',')`;
}

/** The numbers of such a text, row by row, -1 where there was null. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let isNegative = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
    } else if (code === minus) {
      isNegative = true;
    } else {
      numbers.push(isNegative ? -value : value);
      value = 0;
      isNegative = false;
    }
  }
  if (text.length > 0) numbers.push(isNegative ? -value : value);
  return numbers;
}
