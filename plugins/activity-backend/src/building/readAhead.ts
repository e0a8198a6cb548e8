/**
 * Reads parts one after the other, the next one while the last is worked on: a database of its own process need not wait for
 * what is done with its rows here.
 *
 * @param readNext - gives undefined after the last part
 */
export async function* readAhead<T>(
  readNext: () => Promise<T | undefined>,
): AsyncGenerator<T> {
  let next = begin(readNext);
  try {
    for (let part = await next; part !== undefined; part = await next) {
      next = begin(readNext);
      yield part;
    }
  } finally {
    // Nothing that was begun goes on after the end, whoever brought that about.
    await next.catch(() => undefined);
  }
}

/** Its failure is told to whoever waits for it, which may be later than it fails. */
function begin<T>(read: () => Promise<T>): Promise<T> {
  const reading = read();
  reading.catch(() => undefined);
  return reading;
}
