import {
  type WorkItemStatusCategory,
  foldName,
} from '@activity-insights/plugin-activity-common';
import type { RuleLayers, StatusWork } from './StatusRule';

/** A status as its source has it. */
export interface SourceStatus {
  /** Its id, else its name. */
  id: string;
  name: string;
  /** Null if nobody knows. */
  category: WorkItemStatusCategory | null;
}

/** What a status counts as, and who says so. */
export interface StatusVerdict {
  /** Null if nobody knows. */
  stage: WorkItemStatusCategory | null;
  /** Null outside of progress, and if nobody knows. */
  work: StatusWork | null;
  /** `source`, or that of the layer. */
  by: string;
}

/**
 * What a status counts as: as the nearest layer says that names it, else as the source has it. A layer says all of a status, so
 * nothing of a farther one is mixed in. What is in progress counts as active unless a rule says that it waits.
 *
 * Rules name a status, or give its id: an id outlasts renaming, and may stand where a name has a comma.
 */
export function ruleOf(
  layers: RuleLayers,
  { id, name, category }: SourceStatus,
): StatusVerdict {
  const names = [foldName(name), foldName(id)];
  for (const { by, rules } of layers) {
    const rule = names.map(each => rules.get(each)).find(Boolean);
    if (rule) return verdict(rule.stage ?? category, rule.work ?? 'active', by);
  }
  return verdict(category, 'active', 'source');
}

function verdict(
  stage: StatusVerdict['stage'],
  work: StatusWork,
  by: string,
): StatusVerdict {
  return { stage, work: stage === 'inProgress' ? work : null, by };
}
