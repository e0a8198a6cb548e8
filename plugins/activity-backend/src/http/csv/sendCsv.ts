import { once } from 'node:events';
import type { Response } from 'express';
import type { CsvTable } from './CsvTable';
import { writeCsv } from './writeCsv';

/**
 * Sends tables with the same columns as one CSV file, each as soon as it is there and no faster than they are taken. What
 * fails before the first table fails the request; what fails later cuts the file off, so that nobody takes it for whole.
 *
 * @param name - of the file, without its ending
 */
export async function sendCsv(
  res: Response,
  name: string,
  tables: AsyncIterable<CsvTable> | Iterable<CsvTable>,
): Promise<void> {
  let isFirst = true;
  try {
    for await (const table of tables) {
      if (isFirst) {
        res.type('text/csv; charset=utf-8').attachment(`${name}.csv`);
      }
      const isTaken = res.write(writeCsv(table, isFirst));
      isFirst = false;
      if (res.destroyed) return;
      if (!isTaken) await untilTaken(res);
    }
  } catch (error) {
    if (isFirst) throw error;
    res.destroy();
    return;
  }
  res.end();
}

/** Waits until more is taken, or nobody takes it any more. A file may have hundreds of tables: nothing may go on listening. */
async function untilTaken(res: Response): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    await Promise.race([
      once(res, 'drain', { signal }),
      once(res, 'close', { signal }),
    ]);
  } finally {
    heard.abort();
  }
}
