import { doraMetricIds } from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import type { Run, ServiceInputs } from '../dora/facts/ServiceInputs';
import { defaultFixes } from '../dora/rules/defaultRules';
import { parseDeployments } from '../dora/rules/parseDeployments';
import { runMatcher } from '../dora/rules/runMatcher';

/** UTC, so that what a page says is what is computed. */
const instant = z.iso.datetime().transform(text => Date.parse(text));

const runSchema = z.strictObject({
  environment: z.string().default('production'),
  pipeline: z.string().nullable().default(null),
  job: z.string().nullable().default(null),
  sha: z.string().nullable().default(null),
  status: z
    .enum(['running', 'success', 'failed', 'canceled', 'rolled-back'])
    .default('success'),
  /** When it ended. */
  at: instant,
  /** Numbers of changes, from 1 on; null if the source does not say. */
  changes: z.array(z.number()).nullable().default(null),
});

const changeSchema = z.strictObject({
  title: z.string().default('A change'),
  branch: z.string().default('feature'),
  labels: z.array(z.string()).default([]),
  /** What it is on its target branch as. */
  sha: z.string().optional(),
  firstCommitAt: instant.nullable().default(null),
  mergedAt: instant.nullable().default(null),
  /** Keys of work items. */
  names: z.array(z.string()).default([]),
});

const incidentSchema = z.strictObject({
  key: z.string(),
  beganAt: instant,
  resolvedAt: instant.nullable().default(null),
});

/** A worked example of a page about DORA: what there is, and what comes of it. */
export const doraExampleSchema = z.strictObject({
  metric: z.enum(doraMetricIds),
  period: z.strictObject({ from: instant, to: instant, now: instant }),
  /** In the words of the annotation. */
  definition: z.string().default('default'),
  runs: z.array(runSchema),
  changes: z.array(changeSchema).default([]),
  incidents: z.array(incidentSchema).default([]),
  /** Commits of the project: sha to the shas of its parents. */
  commits: z.record(z.string(), z.array(z.string())).default({}),
  /** How many are left out, by the code of the reason. */
  excluded: z.record(z.string(), z.number()).default({}),
  expected: z.unknown(),
});

/** A worked example about DORA. */
export type DoraExample = z.infer<typeof doraExampleSchema>;

const projectId = 1;

/** What the facts of the service of an example follow from: one project, and of its runs those that the definition matches. */
export function inputsOfExample(example: DoraExample): ServiceInputs {
  const { entries = 'default' } = parseDeployments(example.definition);
  const match = runMatcher({ by: 'default', entries });
  return {
    runs: example.runs.map(runOf).filter(run => match(run) !== undefined),
    changes: example.changes.map((change, index) => ({
      id: index + 1,
      projectId,
      number: index + 1,
      title: change.title,
      sourceBranch: change.branch,
      labels: change.labels,
      firstCommitAt: change.firstCommitAt,
      mergedAt: change.mergedAt,
      landed: change.sha ? [change.sha] : [],
      own: [],
      workItemKeys: change.names,
    })),
    incidents: example.incidents.map(({ key, ...rest }, index) => ({
      ...rest,
      key: `item:${index + 1}`,
      itemId: index + 1,
      names: [key],
      title: key,
      url: null,
      deployment: null,
    })),
    fixes: defaultFixes,
    commits: new Map([[projectId, new Map(Object.entries(example.commits))]]),
  };
}

function runOf(run: DoraExample['runs'][number], index: number): Run {
  const { at, ...said } = run;
  return {
    ...said,
    id: `deployment:${index + 1}`,
    kind: 'deployment',
    projectId,
    tier: null,
    name: null,
    ref: null,
    url: null,
    createdAt: at,
    updatedAt: at,
    finishedAt: said.status === 'running' ? null : at,
  };
}
