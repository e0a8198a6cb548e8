import { setTimeout as sleep } from 'node:timers/promises';

/** What came of sending. */
export interface Sent {
  /** How long each answer took, in milliseconds, in ascending order. */
  durations: number[];
  /** How many answers had each status, or which failure there was in place of an answer. */
  statuses: Record<string, number>;
}

/**
 * Sends at a steady rate, however long the answers take, and waits for all of them.
 *
 * @param send - sends the n-th and answers with the status
 */
export async function sendSteadily(
  options: { perSecond: number; seconds: number },
  send: (n: number) => Promise<number>,
): Promise<Sent> {
  const total = options.perSecond * options.seconds;
  const durations: number[] = [];
  const statuses: Record<string, number> = {};
  const sendOne = async (n: number) => {
    const startedAt = performance.now();
    const status = await send(n).catch(error => error.code ?? error.name);
    durations.push(performance.now() - startedAt);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const answers: Promise<void>[] = [];
  const begin = performance.now();
  while (answers.length < total) {
    const elapsed = performance.now() - begin;
    const due = Math.min(total, (elapsed / 1_000) * options.perSecond);
    while (answers.length < due) answers.push(sendOne(answers.length));
    await sleep(2);
  }
  await Promise.all(answers);
  return { durations: durations.sort((a, b) => a - b), statuses };
}
