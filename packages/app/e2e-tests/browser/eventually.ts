const shortestPauseMs = 50;
const longestPauseMs = 500;

/**
 * The first value that satisfies, or the last one after `timeoutMs`, for the assertion that follows to show. A value
 * that cannot be read yet is read again, after pauses that grow.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  satisfies: (value: T) => boolean,
  timeoutMs = 120_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (let pauseMs = shortestPauseMs; ; pauseMs *= 2) {
    try {
      const value = await read();
      if (satisfies(value) || Date.now() > deadline) return value;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    const ms = Math.min(pauseMs, longestPauseMs);
    await new Promise(resolve => setTimeout(resolve, ms));
  }
}
