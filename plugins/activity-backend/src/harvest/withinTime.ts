/** What came of waiting: the value, or why it was not waited for any longer. */
export type Awaited<T> =
  | { kind: 'value'; value: T }
  | { kind: 'late' }
  | { kind: 'aborted' };

/**
 * Waits for something that may never come. What it is waiting for is not stopped by that, and what becomes of it later is
 * nobody's business any more, its failure included.
 *
 * @param timeoutMs - how long to wait at most
 * @param signal - once it aborts, waiting goes on for `graceMs` only
 */
export async function withinTime<T>(
  promise: Promise<T>,
  timeoutMs: number,
  signal: AbortSignal,
  graceMs: number,
): Promise<Awaited<T>> {
  const timers: NodeJS.Timeout[] = [];
  let onAbort = () => {};
  try {
    return await Promise.race([
      promise.then((value): Awaited<T> => ({ kind: 'value', value })),
      new Promise<Awaited<T>>(resolve => {
        timers.push(setTimeout(resolve, timeoutMs, { kind: 'late' }));
      }),
      new Promise<Awaited<T>>(resolve => {
        onAbort = () =>
          timers.push(setTimeout(resolve, graceMs, { kind: 'aborted' }));
        if (signal.aborted) onAbort();
        else signal.addEventListener('abort', onAbort, { once: true });
      }),
    ]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    promise.catch(() => undefined);
  }
}
