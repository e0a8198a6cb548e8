import { processorMs } from './processorMs';

const warmUps = 2;

/** A slow question is put less often: it takes no longer than that altogether, if it is put thrice. */
const longestMs = 20_000;
const fewestRounds = 3;

/** What a question took, put again and again. */
export interface Repeated<A> {
  /** Milliseconds, the shortest first. */
  times: number[];
  /** What the process that answers has worked for one question, milliseconds. */
  busyMs: number;
  last: A;
}

/**
 * Puts a question again and again, and measures until the last byte of the answer.
 *
 * @param pid - of the process that answers
 * @param isVain - of an answer after which it need not be put again
 */
export async function putAgain<A extends { ms: number }>(
  { pid, rounds }: { pid: number; rounds: number },
  ask: (round: number) => Promise<A>,
  isVain: (answer: A) => boolean = () => false,
): Promise<Repeated<A>> {
  const times: number[] = [];
  const startedAt = performance.now();
  const busyBefore = processorMs(pid);
  let round = 0;
  for (;;) {
    const last = await ask(round);
    round += 1;
    if (round > warmUps) times.push(last.ms);
    const isSlow = performance.now() - startedAt > longestMs;
    if (
      isVain(last) ||
      round >= warmUps + rounds ||
      (isSlow && times.length >= fewestRounds)
    ) {
      const busyMs = (processorMs(pid) - busyBefore) / round;
      return { times: times.sort((a, b) => a - b), busyMs, last };
    }
  }
}
