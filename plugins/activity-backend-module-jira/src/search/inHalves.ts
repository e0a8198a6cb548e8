import { RejectedRequest } from '../transport/RejectedRequest';

/**
 * Asks about many ids at once. One that is not there fails the whole question, so a list that is rejected is asked about in
 * halves.
 *
 * @param ids - ids or keys
 * @param onRejected - what one stands for that is rejected by itself
 * @throws whatever `ask` does, but for RejectedRequest
 */
export async function inHalves<T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly T[]>,
  onRejected: (id: string) => readonly T[] = () => [],
): Promise<T[]> {
  if (ids.length === 0) return [];
  try {
    return [...(await ask(ids))];
  } catch (error) {
    if (!(error instanceof RejectedRequest)) throw error;
    if (ids.length === 1) return [...onRejected(ids[0])];
    const middle = Math.ceil(ids.length / 2);
    return [
      ...(await inHalves(ids.slice(0, middle), ask, onRejected)),
      ...(await inHalves(ids.slice(middle), ask, onRejected)),
    ];
  }
}
