import type {
  ActivityRecord,
  ChangeRecord,
  DeploymentRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { fakeNobodysChange, fakeDeployment, fakeNobodysItem } from './fakeWork';

const start = Date.UTC(2026, 2, 2, 8);

/** Hours after the beginning of the story, UTC epoch milliseconds. */
export function hour(number: number): number {
  return start + number * 3_600_000;
}

/** The commits of the story follow each other, from 0. */
export function shaOf(number: number): string {
  return fakeCommit(number).commit!.sha;
}

/** A deployment of a commit at an hour, to production, of which the source lists no changes. */
export function deploymentAt(
  number: number,
  ofCommit: number,
  overrides: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  return fakeDeployment(number, {
    sha: shaOf(ofCommit),
    actor: undefined,
    changes: undefined,
    createdAt: hour(2 * number) - 600_000,
    updatedAt: hour(2 * number),
    finishedAt: hour(2 * number),
    ...overrides,
  });
}

/** A change that was merged as a commit. */
export function changeMergedAs(
  number: number,
  commit: number,
  overrides: Partial<ChangeRecord> = {},
): ChangeRecord {
  return fakeNobodysChange(number, {
    labels: [],
    firstCommitAt: hour(0),
    openedAt: hour(0),
    mergedAt: hour(1),
    commits: [],
    headSha: `head${number}`,
    mergeSha: shaOf(commit),
    workItemKeys: [],
    ...overrides,
  });
}

/** An incident from hour 5 to hour 7. */
export function incident(
  number: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeNobodysItem(number, {
    type: { id: '9', name: 'Incident' },
    summary: `Outage ${number}`,
    labels: [],
    status: { id: '5', name: 'Done', category: 'done' },
    createdAt: hour(5),
    resolvedAt: hour(7),
    ...overrides,
  });
}

/**
 * By name. The first deployment is what is known first; the second contains change 1; then there is an incident, and at hour 6 a hotfix
 * for it, change 2, is deployed.
 */
export const parts: Record<string, ActivityRecord[]> = {
  deployments: [deploymentAt(1, 0), deploymentAt(2, 2), deploymentAt(3, 3)],
  changes: [
    changeMergedAs(1, 1),
    changeMergedAs(2, 3, {
      sourceBranch: 'hotfix/outage',
      workItemKeys: ['WEB-1'],
    }),
  ],
  commits: [0, 1, 2, 3].map(number => fakeCommit(number)),
  incidents: [incident(1)],
};
