/**
 * A CSV text with one more column that says the same in every row, so that each row can be understood by itself.
 *
 * Lines end within quotation marks too; those are no ends of rows.
 *
 * @param text - CSV by RFC 4180, with a header
 */
export function addColumn(text: string, name: string, value: string): string {
  const cell = `"${value.replaceAll('"', '""')}"`;
  let isQuoted = false;
  let isHeader = true;
  return text.replace(/"|\r?\n/g, found => {
    if (found === '"') {
      isQuoted = !isQuoted;
      return found;
    }
    if (isQuoted) return found;
    const added = isHeader ? name : cell;
    isHeader = false;
    return `,${added}${found}`;
  });
}
