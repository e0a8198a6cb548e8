import type { DoraChange } from '@activity-insights/plugin-activity-common';

/** A change, as charts name it. */
export interface DeployedChange {
  about: 'changes';
  key: string;
  title: string;
  /** Key of its deployment. */
  deployment: string;
}

/** The changes that have a lead time, at the time of their deployment (UTC epoch milliseconds), the earliest first. */
export function deployedChanges(
  changes: readonly DoraChange[],
): { item: DeployedChange; at: number; seconds: number }[] {
  return changes
    .flatMap(({ key, title, deployment, deployedAt, leadSeconds }) =>
      leadSeconds === null
        ? []
        : [
            {
              item: { about: 'changes' as const, key, title, deployment },
              at: Date.parse(deployedAt),
              seconds: leadSeconds,
            },
          ],
    )
    .sort((a, b) => a.at - b.at);
}
