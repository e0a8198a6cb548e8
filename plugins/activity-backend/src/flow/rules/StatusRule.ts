import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';

/** Whether somebody works on what has a status: only within progress. */
export type StatusWork = 'active' | 'waiting';

/** What a status counts as. What is missing is as the source has it. */
export interface StatusRule {
  stage?: WorkItemStatusCategory;
  work?: StatusWork;
}

/** Rules by name of status in lower case. */
export type StatusRules = ReadonlyMap<string, StatusRule>;

/** Rules with who has made them: `config`, or the ref of the entity that has them as an annotation. The nearest comes first. */
export type RuleLayers = readonly { by: string; rules: StatusRules }[];
