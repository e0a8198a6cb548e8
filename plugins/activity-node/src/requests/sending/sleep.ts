import type { Clock } from '../Clock';

/**
 * Waits.
 *
 * @throws the reason of the signal as soon as that is aborted
 */
export async function sleep(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  let stop = () => {};
  await new Promise<void>((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    const cancel = clock.after(ms, resolve);
    signal?.addEventListener('abort', abort, { once: true });
    stop = () => {
      cancel();
      signal?.removeEventListener('abort', abort);
    };
  }).finally(() => stop());
}
