import type { StatusRule } from './StatusRule';

/** What people can say that a status counts as: `active` and `waiting` are both in progress. */
export const statusCounts = ['todo', 'active', 'waiting', 'done'] as const;

export type StatusCount = (typeof statusCounts)[number];

const rules: Record<StatusCount, StatusRule> = {
  todo: { stage: 'todo' },
  active: { stage: 'inProgress', work: 'active' },
  waiting: { stage: 'inProgress', work: 'waiting' },
  done: { stage: 'done' },
};

/** The rule that a word stands for. */
export function ruleOfCount(count: StatusCount): StatusRule {
  return rules[count];
}
