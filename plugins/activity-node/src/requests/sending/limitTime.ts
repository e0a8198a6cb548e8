import type { Clock } from '../Clock';

/**
 * Does something under a signal of its own that is aborted when time is up or the caller's is.
 *
 * @param createError - the error for when time is up
 * @throws the reason of the caller's signal if that is aborted; what the work throws
 */
export async function limitTime<T>(
  limit: { clock: Clock; ms: number; signal: AbortSignal | undefined },
  createError: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, ms, signal } = limit;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  let isLate = false;
  const cancel = clock.after(ms, () => {
    isLate = true;
    controller.abort();
  });
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw isLate ? createError() : error;
  } finally {
    cancel();
    signal?.removeEventListener('abort', abort);
  }
}
