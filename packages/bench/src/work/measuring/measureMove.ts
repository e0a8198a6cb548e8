import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor, waitForRun } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import { median } from '../../measures/statistics';
import { countQueued } from './fillWork';
import type { WorkSession } from './WorkSession';

const rounds = 5;
const settleTimeoutMs = 120_000;

/** Puts one item of the large tree below another parent, some times, and measures what it takes to correct all that is above. */
export async function measureMove(
  session: WorkSession,
  figures: Figures,
): Promise<void> {
  const stored = session.work.projects[session.world.open - 1].to;
  const noise = await statementsOf(session, async () => {
    await settled(session);
    await sleep(1_000);
  });
  const times: number[] = [];
  const counts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const item = Math.floor(session.world.tree / 2) - 1 - round;
    const from = session.work.standOf(item).parent ?? 0;
    // The Epic beside it is below another Feature.
    const parent = from + 1;
    const { moves } = session.world;
    session.change({ moves: [...moves, { item, parent, at: Date.now() }] });
    const startedAt = performance.now();
    counts.push(await statementsOf(session, () => settled(session)));
    times.push(performance.now() - startedAt);
    await checkMoved(session, item, parent);
  }
  const details = { stored, statementsOfNothing: noise };
  figures.add({
    name: 'one item is put below another parent: statements about trees',
    value: median(counts) - noise,
    unit: 'statements',
    details,
  });
  figures.add({
    name: 'one item is put below another parent: the run and all that follows',
    value: median(times),
    unit: 'ms',
    details,
  });
}

async function settled(session: WorkSession): Promise<void> {
  const { id } = await session.api.startRun();
  await waitForRun(session.api, id, 20);
  await waitFor('the queue to be empty', settleTimeoutMs, 20, async () =>
    (await countQueued(session)) === 0 ? true : undefined,
  );
}

async function statementsOf(
  session: WorkSession,
  work: () => Promise<void>,
): Promise<number> {
  const before = await session.statements();
  await work();
  return (await session.statements()) - before;
}

/** @throws Error if the item is not where it should be */
async function checkMoved(
  { api, work }: WorkSession,
  item: number,
  parent: number,
): Promise<void> {
  const key = work.keyOf(item);
  const path = `activity/work-items/jira/made/${key}`;
  const { status, text } = await api.send('GET', path);
  const above = status === 200 ? JSON.parse(text).ancestors.at(-1)?.key : text;
  if (above !== work.keyOf(parent)) {
    throw new Error(`${key} is below ${above}, not ${work.keyOf(parent)}`);
  }
}
