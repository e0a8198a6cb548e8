import type { ActivityApi } from '../backend/ActivityApi';

/**
 * Asks, and measures until the last byte of the answer.
 *
 * @param question - a path of the backend with its parameters
 * @throws Error if there is no answer
 */
export async function askTimed(
  api: ActivityApi,
  question: string,
): Promise<{ ms: number; text: string }> {
  const start = performance.now();
  const { status, text } = await api.send('GET', question);
  const ms = performance.now() - start;
  if (status !== 200) {
    throw new Error(`GET ${question} was answered ${status}: ${text}`);
  }
  return { ms, text };
}
