import type { Figures } from '../../figures/Figures';
import { askTimed } from '../../measures/askTimed';
import { putAgain } from '../../measures/putAgain';
import { quantile } from '../../measures/statistics';
import { dayMs } from '../made/madeDays';
import { flowQuestions, type FlowQuestion } from './flowQuestions';
import type { FlowSession } from './FlowSession';

/** Sixteen weeks: of 100,000 items the large Group has about 5,000 that were created, in progress or done then. */
const periodDays = 112;

/** How many periods are asked about. */
const periods = 28;

/** Puts each question again and again, about another period each time. */
export async function measureFlow(
  session: FlowSession,
  figures: Figures,
): Promise<void> {
  const { only = '' } = session.options;
  for (const question of flowQuestions()) {
    if (!question.name.includes(only)) continue;
    await measureQuestion(session, question, figures);
  }
}

async function measureQuestion(
  session: FlowSession,
  question: FlowQuestion,
  figures: Figures,
): Promise<void> {
  const { name, atMost } = question;
  const { pid, options, world } = session;
  const { times, busyMs, last } = await putAgain(
    { pid, rounds: options.rounds },
    round => ask(session, question, round),
  );
  figures.add({
    name,
    value: quantile(times, 0.95),
    unit: 'ms at p95',
    ...(world.db === 'pg' && { atMost }),
    details: {
      p50: Number(quantile(times, 0.5).toPrecision(4)),
      rounds: times.length,
      processorMs: Math.round(busyMs),
      counted: last.counted,
      kilobytes: Math.round(last.bytes / 1_000),
    },
  });
}

interface Asked {
  ms: number;
  bytes: number;
  /** How many items the answer goes by, if it says so. */
  counted: number | null;
}

/**
 * @param round - ends the period a day earlier each time, so that no answer can be one of before
 * @throws Error if there is no answer
 */
async function ask(
  { api, world }: FlowSession,
  { path, parameters, withinDays }: FlowQuestion,
  round: number,
): Promise<Asked> {
  const to = world.now - (round % periods) * dayMs;
  const query = new URLSearchParams({
    ...parameters,
    ...(withinDays && { by: dateOf(world.now + withinDays * dayMs) }),
    from: dateOf(to - periodDays * dayMs),
    to: dateOf(to),
  });
  const question = `activity/flow/${path}?${query}`;
  const { ms, text } = await askTimed(api, question);
  return { ms, bytes: text.length, counted: countedIn(JSON.parse(text)) };
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** As much of an answer as is looked at. */
interface FlowAnswer {
  total?: number;
  explain?: { n: number };
  tiles?: { n: number }[];
  history?: { count: number }[];
}

function countedIn({
  total,
  explain,
  tiles,
  history,
}: FlowAnswer): number | null {
  if (tiles) return Math.max(...tiles.map(({ n }) => n));
  if (history) return history.reduce((sum, { count }) => sum + count, 0);
  return total ?? explain?.n ?? null;
}
