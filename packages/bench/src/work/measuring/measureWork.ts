import type { Figures } from '../../figures/Figures';
import { processorMs } from '../../measures/processorMs';
import { quantile } from '../../measures/statistics';
import type { WorkSession } from './WorkSession';
import {
  countNodes,
  workQuestions,
  type WorkAnswer,
  type WorkQuestion,
} from './workQuestions';

const warmUps = 2;

/** A slow question is put less often: it takes no longer than that altogether, if it is put thrice. */
const longestMs = 20_000;
const fewestRounds = 3;

/** Puts each question again and again, and measures until the last byte of the answer. */
export async function measureWork(
  session: WorkSession,
  figures: Figures,
): Promise<void> {
  const { work, world } = session;
  const { from } = work.projects[2];
  const wide = await ask(session, `tree?root=${work.keyOf(from)}&maxDepth=2`);
  const [root] = Array.isArray(wide.answer?.items) ? wide.answer.items : [];
  const nextChildren = root?.nextChildren ?? '';
  for (const question of workQuestions(work, world.now, nextChildren)) {
    session.tell(question.name);
    await measureQuestion(session, question, figures);
  }
}

async function measureQuestion(
  session: WorkSession,
  { name, path, atMost, isWhole }: WorkQuestion,
  figures: Figures,
): Promise<void> {
  const times: number[] = [];
  const startedAt = performance.now();
  const busyBefore = processorMs(session.pid);
  let asked = 0;
  let last: Asked | undefined;
  for (let round = 0; round < warmUps + session.options.rounds; round += 1) {
    last = await ask(session, path);
    asked += 1;
    if (last.note !== undefined) break;
    if (round >= warmUps) times.push(last.ms);
    const isSlow = performance.now() - startedAt > longestMs;
    if (times.length >= fewestRounds && isSlow) break;
  }
  const { note, answer, bytes = 0 } = last ?? {};
  if (note !== undefined || !answer) {
    figures.add({ name, value: null, unit: 'ms', note });
    return;
  }
  const busyMs = (processorMs(session.pid) - busyBefore) / asked;
  times.sort((a, b) => a - b);
  const listed = Array.isArray(answer.items)
    ? countNodes(answer.items)
    : answer.keys?.length ?? 1;
  figures.add({
    name,
    value: quantile(times, 0.95),
    unit: 'ms at p95',
    atMost,
    details: {
      p50: Number(quantile(times, 0.5).toPrecision(4)),
      rounds: times.length,
      processorMs: Math.round(busyMs),
      listed,
      kilobytes: Math.round(bytes / 1000),
      ...(isWhole && { whole: isWhole(answer) }),
    },
  });
}

interface Asked {
  ms: number;
  bytes?: number;
  answer?: WorkAnswer;
  /** Why there is no answer. */
  note?: string;
}

async function ask({ api }: WorkSession, path: string): Promise<Asked> {
  const start = performance.now();
  const question = `activity/work-items/${path}`;
  const { status, text } = await api.send('GET', question);
  const ms = performance.now() - start;
  if (status !== 200) return { ms, note: `${status} ${text.slice(0, 300)}` };
  return { ms, bytes: text.length, answer: JSON.parse(text) };
}
