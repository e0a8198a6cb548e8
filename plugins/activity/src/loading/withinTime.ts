import { CustomErrorBase } from '@backstage/errors';

/** Nobody waits for the answer any longer. */
export class TimeoutError extends CustomErrorBase {
  name = 'TimeoutError' as const;
}

/**
 * Does something that can be aborted, and gives up when it takes too long.
 *
 * @param signal - of somebody else who may give up
 * @throws TimeoutError after the time
 */
export async function withinTime<T>(
  milliseconds: number,
  signal: AbortSignal,
  load: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const giveUp = () => abort.abort(signal.reason);
  signal.addEventListener('abort', giveUp);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // First the reason, then the abort: what is aborted is rejected too, and the first rejection is the one that counts.
      reject(new TimeoutError(`No answer after ${milliseconds / 1000} s`));
      abort.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([load(abort.signal), timeout]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
