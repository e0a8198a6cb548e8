import type { ItemHistory } from '@activity-insights/plugin-activity-demo-sources-backend';
import { sumOf } from './Figure';
import type { ItemFlow } from './ItemFlow';
import type { TrueSprint } from './TrueFlow';

/** A work item that sprints may have, with its past. */
export interface Planned {
  flow: ItemFlow;
  history: ItemHistory;
}

/** What an item was at a moment, as far as sprints are concerned. */
interface Moment {
  isIn: boolean;
  estimate: number | undefined;
}

/**
 * A sprint in numbers, from what each item was at the moments that count. What the closing itself moves was in it.
 *
 * @param now - UTC epoch milliseconds; what bears it has not happened yet
 */
export function sprintFigure(
  sprint: TrueSprint,
  items: readonly Planned[],
  now: number,
) {
  const { id, name, state, startedAt: start } = sprint;
  const close = state === 'closed' ? sprint.completedAt : now;
  const committed: (number | undefined)[] = [];
  const added: (number | undefined)[] = [];
  const removed: (number | undefined)[] = [];
  const completed: (number | undefined)[] = [];
  for (const { flow, history } of items) {
    const at = (moment: number) => momentOf(history, id, moment, now);
    const isDoneAt = (moment: number) => flow.stageAt(moment) === 'done';
    const moves = movesOf(history, id, now);
    const atStart = at(start);
    const isCommitted = atStart.isIn && !isDoneAt(start);
    if (isCommitted) committed.push(atStart.estimate);
    const entry = moves.find(
      each => each.into && each.at > start && each.at < close,
    );
    const isAdded = !atStart.isIn && entry !== undefined;
    if (isAdded) added.push(at(entry.at).estimate);
    const isInAtClose = at(close - 1).isIn;
    const exit = moves.findLast(
      each => !each.into && each.at > start && each.at < close,
    );
    if ((isCommitted || isAdded) && !isInAtClose && exit) {
      if (!isDoneAt(exit.at)) removed.push(at(exit.at - 1).estimate);
    }
    const doneSince = flow.life.statuses.findLast(
      (each, n, all) =>
        each.from <= close &&
        each.stage === 'done' &&
        all[n - 1]?.stage !== 'done',
    );
    const isCompleted =
      isInAtClose && isDoneAt(close) && (doneSince?.from ?? 0) > start;
    if (isCompleted) completed.push(at(close).estimate);
  }
  const amount = (estimates: (number | undefined)[]) => ({
    items: estimates.length,
    estimate: sumOf(estimates),
  });
  return {
    name,
    state,
    committed: amount(committed),
    added: amount(added),
    removed: amount(removed),
    completed: amount(completed),
  };
}

/** Whether an item was ever in a sprint. */
export function wasIn(history: ItemHistory, id: number, now: number): boolean {
  return (
    history.initial.sprints.includes(id) ||
    movesOf(history, id, now).some(({ into }) => into)
  );
}

function momentOf(
  { createdAt, initial, changes }: ItemHistory,
  sprint: number,
  at: number,
  now: number,
): Moment {
  let { sprints, storyPoints } = initial;
  for (const { at: changedAt, fields } of changes) {
    if (changedAt > at || changedAt >= now) break;
    for (const change of fields) {
      if (change.field === 'sprints') sprints = change.to;
      if (change.field === 'storyPoints') storyPoints = change.to;
    }
  }
  const isIn = createdAt <= at && sprints.includes(sprint);
  return { isIn, estimate: storyPoints };
}

/** When an item came into a sprint or went out of it, in order; that it was created in it is its first coming in. */
function movesOf(
  { createdAt, initial, changes }: ItemHistory,
  sprint: number,
  now: number,
): { at: number; into: boolean }[] {
  const moves: { at: number; into: boolean }[] = [];
  let isIn = initial.sprints.includes(sprint);
  if (isIn) moves.push({ at: createdAt, into: true });
  for (const { at, fields } of changes) {
    if (at >= now) break;
    for (const change of fields) {
      if (change.field !== 'sprints') continue;
      const into = change.to.includes(sprint);
      if (into !== isIn) moves.push({ at, into });
      isIn = into;
    }
  }
  return moves;
}
