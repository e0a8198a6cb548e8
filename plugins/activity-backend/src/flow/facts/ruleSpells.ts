import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { ruleOf, type SourceStatus, type StatusVerdict } from '../rules/ruleOf';
import type { RuleLayers } from '../rules/StatusRule';
import type { ItemHistory, StatusSpell } from './ItemHistory';

/** A status with what it counts as. */
export interface RuledStatus extends StatusVerdict {
  id: string;
  name: string;
}

/** That an item was in a status, [from, to); `to` is `Infinity` for the present one. */
export interface RuledSpell {
  from: number;
  to: number;
  status: RuledStatus;
  /** What it counts as, guessed where nobody knows. */
  stage: WorkItemStatusCategory;
}

/**
 * The statuses of an item in order, from its creation on and without gaps, with what they count as. What lasted no time was never,
 * and a status that follows itself is one. Where nobody knows what a status counts as, the one that the item was created with is
 * taken for `todo` and any other for `inProgress`, as timelines do.
 */
export function ruleSpells({
  createdAt,
  statuses,
  layers,
}: Pick<ItemHistory, 'createdAt' | 'statuses' | 'layers'>): RuledSpell[] {
  const ordered = statuses
    .map(each => ({ ...each, from: Math.max(each.from, createdAt) }))
    .filter(({ from, to }) => to === null || to > from)
    .sort((a, b) => a.from - b.from);
  const ruled = ruleStatuses(ordered, layers);
  const visits = ordered.filter(({ id }, at) => id !== ordered[at - 1]?.id);
  return visits.map(({ id, from }, index) => {
    const status = ruled.get(id)!;
    return {
      from: index === 0 ? createdAt : from,
      to: visits[index + 1]?.from ?? Infinity,
      status,
      stage: status.stage ?? (index === 0 ? 'todo' : 'inProgress'),
    };
  });
}

/** One verdict for each status: under the name that it had last, because a status that was renamed is the same. */
function ruleStatuses(
  ordered: readonly StatusSpell[],
  layers: RuleLayers,
): Map<string, RuledStatus> {
  const latest = new Map<string, SourceStatus>();
  for (const { id, name, category } of ordered) {
    const known = category ?? latest.get(id)?.category ?? null;
    latest.set(id, { id, name, category: known });
  }
  return new Map(
    [...latest].map(([id, status]) => [
      id,
      { id, name: status.name, ...ruleOf(layers, status) },
    ]),
  );
}
