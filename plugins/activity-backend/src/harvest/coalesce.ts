/**
 * Shares work among those who want it at the same time. Each call is answered by a run of the work that begins after the call;
 * calls that come while it runs share the next run.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    next = undefined;
    const current = work().finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  };
  return () => {
    if (!running) return run();
    // Whether that run succeeds is the business of those who wait for it.
    next ??= running.catch(() => undefined).then(run);
    return next;
  };
}
