import { waitFor, waitForRun } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import { median } from '../../measures/statistics';
import type { FlowSession, FlowStatements } from './FlowSession';
import { settled } from './settled';

const rounds = 5;
const settleTimeoutMs = 120_000;

/** What it takes to find out anew how one item has flowed. */
export interface TouchCost extends FlowStatements {
  /** How many items are stored. */
  stored: number;
}

/** Lets items of the first project go on, one after the other, and measures what follows from each; medians, without those of runs that find nothing. */
export async function measureTouch(
  session: FlowSession,
  figures: Figures,
): Promise<TouchCost> {
  const { flow, world } = session;
  const stored = flow.projects[world.open - 1].items.to;
  const idle: FlowStatements[] = [];
  const costs: FlowStatements[] = [];
  for (let round = 0; round < rounds; round += 1) {
    idle.push(await costOf(session, () => harvest(session)));
    const { touches } = session.world;
    const item = 1 + touches.length;
    session.change({ touches: [...touches, { item, at: Date.now() }] });
    costs.push(await costOf(session, () => harvest(session)));
  }
  const of = (name: keyof FlowStatements) =>
    median(costs.map(cost => cost[name])) -
    median(idle.map(cost => cost[name]));
  const cost = {
    stored,
    statements: of('statements'),
    rows: of('rows'),
    ms: of('ms'),
  };
  figures.add({
    name: 'one item goes on: rows of flow written',
    value: cost.rows,
    unit: 'rows',
    details: { stored, statements: cost.statements },
  });
  figures.add({
    name: 'one item goes on: time of statements about flow',
    value: cost.ms,
    unit: 'ms',
    details: { stored },
  });
  return cost;
}

/** How much more that costs if more is stored. */
export function compareTouches(
  few: TouchCost,
  many: TouchCost,
  figures: Figures,
): void {
  const details = { stored: many.stored, before: few.stored };
  figures.add({
    name: 'one item goes on: rows of flow written, beside much less stored',
    value: many.rows / few.rows,
    unit: 'ratio',
    atMost: 1.5,
    details,
  });
  figures.add({
    name: 'one item goes on: time of statements about flow, beside much less stored',
    value: many.ms / few.ms,
    unit: 'ratio',
    details,
  });
}

async function harvest(session: FlowSession): Promise<void> {
  const { id } = await session.api.startRun();
  await waitForRun(session.api, id, 20);
  await waitFor('all to be settled', settleTimeoutMs, 20, async () =>
    (await settled(session)) ? true : undefined,
  );
}

async function costOf(
  session: FlowSession,
  work: () => Promise<void>,
): Promise<FlowStatements> {
  const before = await session.statements();
  await work();
  const after = await session.statements();
  return {
    statements: after.statements - before.statements,
    rows: after.rows - before.rows,
    ms: after.ms - before.ms,
  };
}
