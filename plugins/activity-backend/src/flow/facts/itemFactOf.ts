import { blockOf } from './blockOf';
import { elapsed } from './elapsed';
import type { ItemDefect, ItemFact } from './ItemFact';
import type { ItemHistory } from './ItemHistory';
import { joinSpells } from './joinSpells';
import { ruleSpells } from './ruleSpells';
import { stagesOf } from './stagesOf';
import { timeInStatuses } from './timeInStatuses';
import { workOf } from './workOf';

/**
 * How a work item has flowed. Cycle time is elapsed time from the first start to the completion, pauses and reopenings included. An
 * item is done when the source says so, else when it became done last; and only if its status counts as done now. An impossible
 * span, done before it was started or created, is unknown and not negative.
 */
export function itemFactOf(history: ItemHistory): ItemFact {
  const { itemId, isBase, createdAt, resolvedAt, estimate } = history;
  const spells = ruleSpells(history);
  const stages = stagesOf(spells, createdAt);
  const present = stages[stages.length - 1];
  const inProgress = stages.map(({ stage }) => stage === 'inProgress');
  const startedAt = stages[inProgress.indexOf(true)]?.from ?? null;
  const leftProgress = stages[inProgress.lastIndexOf(true) + 1]?.from ?? null;
  const doneAt = present.stage === 'done' ? resolvedAt ?? present.from : null;

  const isBornDone =
    doneAt !== null && stages[0].stage === 'done' && doneAt <= createdAt;
  const blocked = joinSpells(history.blocked);
  const course = { createdAt, startedAt, doneAt, spells, blocked };
  const { activeMs, waitingMs, isUnmapped } = workOf(course);
  const defects: Record<ItemDefect, boolean> = {
    'born-done': isBornDone,
    'skipped-progress': doneAt !== null && startedAt === null && !isBornDone,
    'done-before-start': doneAt !== null && doneAt < (startedAt ?? createdAt),
    'unmapped-status': isUnmapped,
  };
  return {
    itemId,
    isBase,
    stage: present.stage,
    createdAt,
    startedAt,
    progressUntil: startedAt === null ? null : leftProgress,
    doneAt,
    estimate,
    leadMs: isBornDone ? null : elapsed(createdAt, doneAt),
    cycleMs: elapsed(startedAt, doneAt),
    activeMs,
    waitingMs,
    ...blockOf(course),
    reopened: stages.filter((_, at) => stages[at - 1]?.stage === 'done').length,
    defects: (Object.keys(defects) as ItemDefect[]).filter(it => defects[it]),
    stages,
    statuses: timeInStatuses(spells, doneAt),
  };
}
