import type { Figures } from '../../figures/Figures';
import { askTimed } from '../../measures/askTimed';
import { putAgain } from '../../measures/putAgain';
import { quantile } from '../../measures/statistics';
import { doraQuestions, type DoraQuestion } from './doraQuestions';
import type { DoraSession } from './DoraSession';

const dayMs = 86_400_000;
const periodDays = 365;

/** How many periods are asked about. */
const periods = 28;

/** Puts each question again and again, about another year each time. */
export async function measureDora(
  session: DoraSession,
  figures: Figures,
): Promise<void> {
  const { only = '' } = session.options;
  for (const question of doraQuestions()) {
    if (!question.name.includes(only)) continue;
    await measureQuestion(session, question, figures);
  }
}

async function measureQuestion(
  session: DoraSession,
  question: DoraQuestion,
  figures: Figures,
): Promise<void> {
  const { name, atMost } = question;
  const { pid, options, world } = session;
  const { times, busyMs, last } = await putAgain(
    { pid, rounds: options.rounds },
    round => ask(session, question, round),
  );
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  figures.add({
    name,
    value: p95,
    unit: 'ms at p95',
    ...(world.db === 'pg' && { atMost }),
    details: {
      p50: Number(p50.toPrecision(4)),
      p95ToP50: Number((p95 / p50).toPrecision(3)),
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
  /** How many deployments or changes the answer goes by, if it says so. */
  counted: number | null;
}

/**
 * @param round - ends the period a day earlier each time, so that no answer can be one of before
 * @throws Error if there is no answer
 */
async function ask(
  { api, world }: DoraSession,
  { path, parameters, isDated }: DoraQuestion,
  round: number,
): Promise<Asked> {
  const to = world.now - (round % periods) * dayMs;
  const query = new URLSearchParams({
    ...parameters,
    ...(isDated && { from: dateOf(to - periodDays * dayMs), to: dateOf(to) }),
  });
  const question = `activity/dora${path}?${query}`;
  const { ms, text } = await askTimed(api, question);
  const isCsv = parameters.format === 'csv';
  const counted = isCsv ? null : countedIn(JSON.parse(text));
  return { ms, bytes: text.length, counted };
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** As much of an answer as is looked at. */
interface DoraAnswer {
  total?: number;
  services?: { metrics: { n: number }[] }[];
  runs?: object[];
}

function countedIn({ total, services, runs }: DoraAnswer): number | null {
  if (services) {
    return services.reduce((sum, { metrics: [{ n }] }) => sum + n, 0);
  }
  return total ?? runs?.length ?? null;
}
