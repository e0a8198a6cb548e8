import type {
  DoraChange,
  DoraChanges,
  DoraDeployment,
  DoraDeployments,
  DoraPreview,
} from '@activity-insights/plugin-activity-common';
import { madeCommon } from '../../flow/__testUtils__/madeFlow';
import { madeDefinition, quay } from './madeDora';

export function madeDeployment(
  change: Partial<DoraDeployment> = {},
): DoraDeployment {
  return {
    component: quay,
    key: 'run-7',
    title: 'v1.7.0',
    at: '2026-10-13T09:30:00.000Z',
    startedAt: '2026-10-13T09:20:00.000Z',
    project: 'tide/quay',
    environments: ['production'],
    ref: 'v1.7.0',
    sha: 'a1b2c3d4',
    url: 'https://forge.example/tide/quay/-/pipelines/7',
    runs: 2,
    changes: 3,
    rollbackOf: null,
    failed: [],
    rework: [],
    incidents: [],
    recoveredAt: null,
    recoverySeconds: null,
    fromDetectionSeconds: null,
    remarks: [],
    ...change,
  };
}

/** It brought an incident, was rolled back, and had recovered after an hour and a half. */
export const madeFailure = madeDeployment({
  key: 'run-6',
  title: 'v1.6.0',
  at: '2026-10-12T15:00:00.000Z',
  failed: ['incident', 'rolled-back'],
  incidents: [
    {
      key: 'OPS-12',
      title: 'The quay is flooded',
      url: 'https://jira.example/browse/OPS-12',
      beganAt: '2026-10-12T15:30:00.000Z',
      resolvedAt: '2026-10-12T16:30:00.000Z',
      linkedBy: 'time',
    },
  ],
  recoveredAt: '2026-10-12T16:30:00.000Z',
  recoverySeconds: 5_400,
  fromDetectionSeconds: 3_600,
});

export function madeDeployments(
  change: Partial<DoraDeployments> = {},
): DoraDeployments {
  const items = change.items ?? [madeDeployment(), madeFailure];
  return {
    ...madeCommon,
    entity: quay,
    total: items.length,
    ...change,
    items,
  };
}

export function madeDoraChange(change: Partial<DoraChange> = {}): DoraChange {
  return {
    component: quay,
    key: 'tide/quay!41',
    title: 'Raise the wall',
    url: 'https://forge.example/tide/quay/-/merge_requests/41',
    project: 'tide/quay',
    firstCommitAt: '2026-10-11T09:30:00.000Z',
    mergedAt: '2026-10-13T07:30:00.000Z',
    deployedAt: '2026-10-13T09:30:00.000Z',
    deployment: 'run-7',
    linkedBy: 'list',
    leadSeconds: 2 * 86_400,
    mergeToDeploySeconds: 7_200,
    defects: [],
    ...change,
  };
}

export function madeChanges(change: Partial<DoraChanges> = {}): DoraChanges {
  const items = change.items ?? [
    madeDoraChange(),
    madeDoraChange({
      key: 'tide/quay!40',
      title: 'Dig',
      firstCommitAt: null,
      leadSeconds: null,
      defects: ['no-first-commit'],
    }),
  ];
  return {
    ...madeCommon,
    entity: quay,
    total: items.length,
    ...change,
    items,
  };
}

const run: DoraPreview['runs'][number] = {
  kind: 'deployment',
  name: 'production',
  environment: 'production',
  tier: 'production',
  job: 'deploy',
  pipeline: 'main #7',
  ref: 'main',
  sha: 'a1b2c3d4',
  project: 'tide/quay',
  status: 'success',
  at: '2026-10-13T09:30:00.000Z',
  counts: true,
  why: { code: 'counts', message: 'It matches environment=production' },
  deployment: 'run-7',
};

/** A run to production, and one to staging; what counts follows the definition. */
export function madePreview(
  deployments: string = madeDefinition.deployments,
  change: Partial<DoraPreview> = {},
): DoraPreview {
  const runs = ['production', 'staging'].map(name => {
    const counts = deployments.includes(name);
    return {
      ...run,
      name,
      environment: name,
      counts,
      why: counts
        ? { code: 'counts', message: `It matches ${deployments}` }
        : { code: 'not-matched', message: `${name} matches no entry` },
      deployment: counts ? 'run-7' : null,
    };
  });
  return {
    component: quay,
    timezone: 'UTC',
    dataAsOf: madeCommon.dataAsOf,
    definition: { ...madeDefinition, deployments },
    isTrial: deployments !== madeDefinition.deployments,
    ignored: [],
    runs,
    deployments: runs.filter(({ counts }) => counts).length,
    choices: {
      environments: [
        { name: 'production', tier: 'production', runs: 12 },
        { name: 'staging', tier: 'staging', runs: 9 },
      ],
      jobs: [{ name: 'deploy, then wait', runs: 3 }],
      pipelines: [],
      releases: [{ name: 'v1.7.0', runs: 1 }],
      tags: [],
    },
    incidents: [
      {
        key: 'OPS-12',
        title: 'The quay is flooded',
        beganAt: '2026-10-12T15:30:00.000Z',
        resolvedAt: null,
        deployment: 'run-6',
        why: { code: 'by-time', message: 'v1.6.0 was the last one before it' },
      },
    ],
    notes: [],
    ...change,
  };
}
