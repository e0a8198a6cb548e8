import type { Figures } from '../../figures/Figures';
import { putAgain } from '../../measures/putAgain';
import { quantile } from '../../measures/statistics';
import type { WorkSession } from './WorkSession';
import {
  countNodes,
  workQuestions,
  type WorkAnswer,
  type WorkQuestion,
} from './workQuestions';

/** Puts each question again and again. */
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
  const { pid, options } = session;
  const { times, busyMs, last } = await putAgain(
    { pid, rounds: options.rounds },
    () => ask(session, path),
    answer => answer.note !== undefined,
  );
  const { note, answer, bytes = 0 } = last;
  if (note !== undefined || !answer) {
    figures.add({ name, value: null, unit: 'ms', note });
    return;
  }
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
