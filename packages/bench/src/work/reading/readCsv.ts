import type { ActivityApi } from '../../backend/ActivityApi';

/**
 * The rows of a CSV file, by the names in its first line.
 *
 * @param text - as RFC 4180 has it, with or without a mark of its encoding
 * @param column - the lines before the one that has this name are about the file
 */
export function readCsv(
  text: string,
  column: string,
): Record<string, string>[] {
  const lines = readLines(text.replace(/^\uFEFF/, ''));
  const start = lines.findIndex(line => line.includes(column));
  if (start < 0) return [];
  const names = lines[start];
  return lines
    .slice(start + 1)
    .map(values =>
      Object.fromEntries(names.map((name, place) => [name, values[place]])),
    );
}

/**
 * The rows of an answer about work items.
 *
 * @param path - below `/api/activity/work-items/`, with parameters
 * @throws Error if it is refused
 */
export async function readCsvAnswer(
  api: Pick<ActivityApi, 'send'>,
  path: string,
  column: string,
): Promise<Record<string, string>[]> {
  const question = `activity/work-items/${path}&format=csv`;
  const { status, text } = await api.send('GET', question);
  if (status !== 200) throw new Error(`GET ${question}: ${status} ${text}`);
  return readCsv(text, column);
}

function readLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A value with or without quotes, and what ends it.
  const value = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (value.lastIndex < text.length) {
    const found = value.exec(text);
    if (!found) throw new Error('This is no CSV');
    const [, quoted, plain, end] = found;
    line.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
