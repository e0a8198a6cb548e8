import type { FlowStatus } from '@activity-insights/plugin-activity-common';
import type { StatusTime } from '../facts/ItemFact';

const order = ['todo', 'inProgress', 'done', null];

/** What the statuses of items count as, each once, by stage and name. */
export function statusesUsed(
  statuses: Iterable<readonly StatusTime[]>,
): FlowStatus[] {
  // Thousands of items have some ten statuses: looking by name first is several times as quick as one long key.
  const byName = new Map<string, FlowStatus[]>();
  for (const ofItem of statuses) {
    for (const status of ofItem) {
      const known = byName.get(status.name);
      if (known && isAmong(known, status)) continue;
      const { name, stage, work, by } = status;
      byName.set(name, [...(known ?? []), { status: name, stage, work, by }]);
    }
  }
  return [...byName.values()].flat().sort(byStage);
}

function isAmong(
  known: readonly FlowStatus[],
  { stage, work, by }: StatusTime,
): boolean {
  for (const each of known) {
    if (each.stage === stage && each.work === work && each.by === by) {
      return true;
    }
  }
  return false;
}

function byStage(a: FlowStatus, b: FlowStatus): number {
  return (
    order.indexOf(a.stage) - order.indexOf(b.stage) ||
    compare(a.status, b.status) ||
    compare(a.work ?? '', b.work ?? '') ||
    compare(a.by, b.by)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
