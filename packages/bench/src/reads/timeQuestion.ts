import { quantile } from '../measures/statistics';
import type { BenchSession } from '../session/BenchSession';
import type { Question } from './Question';

/** How long a backend took to answer, or why it did not. */
export type Timing =
  | { p50: number; p95: number; rounds: number; body: string }
  | { note: string };

/** How a question is put. */
export interface Asking {
  rounds: number;
  /** Whether it is the same question each time, which the backend may remember the answer to. */
  cached: boolean;
}

const warmUps = 2;

/** Answers that are remembered come so fast that more of them are needed to tell how fast. */
const moreIfCached = 5;

/** Slow answers are asked for less often: a question takes no longer than this altogether, if it is put thrice. */
const longestMs = 15_000;
const fewestRounds = 3;

/** Puts a question over HTTP, one round after another, and measures until the last byte of each answer. */
export async function timeQuestion(
  { api, questions }: BenchSession,
  question: Question,
  { rounds, cached }: Asking,
): Promise<Timing> {
  const times: number[] = [];
  const wanted = cached ? rounds * moreIfCached : rounds;
  const begin = performance.now();
  let body = '';
  for (let round = 0; round < warmUps + wanted; round += 1) {
    const path = cached ? questions.same(question) : questions.fresh(question);
    const start = performance.now();
    const { status, text } = await api.send('GET', path);
    const end = performance.now();
    if (status === 404 || status === 400) return { note: whyRefused(text) };
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
    if (round >= warmUps) times.push(end - start);
    body = text;
    if (times.length >= fewestRounds && end - begin > longestMs) break;
  }
  times.sort((a, b) => a - b);
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    rounds: times.length,
    body,
  };
}

/** What the backend says of a question that it does not know. */
function whyRefused(text: string): string {
  try {
    return String(JSON.parse(text).error.message);
  } catch {
    return 'there is no such route';
  }
}
