import type { Incident, Run } from '../../facts/ServiceInputs';
import { parseDeployments } from '../../rules/parseDeployments';
import { previewOf } from '../previewOf';

/** Milliseconds. */
export const hour = 3_600_000;

/** A deployment that ended so many hours after the beginning, and lasted ten minutes. */
export function run(number: number, details: Partial<Run> = {}): Run {
  return {
    id: `deployment:${number}`,
    kind: 'deployment',
    projectId: 1,
    environment: 'production',
    tier: null,
    job: 'deploy',
    name: null,
    pipeline: `${number}`,
    ref: 'main',
    sha: `${number}`,
    url: null,
    status: 'success',
    createdAt: number * hour - 600_000,
    updatedAt: number * hour,
    finishedAt: number * hour,
    changes: [],
    ...details,
  };
}

export const pipeline = (number: number, name: string) =>
  run(number, {
    id: `event:${number}`,
    kind: 'pipeline',
    environment: null,
    job: null,
    name,
  });

/** A job that names no environment. */
export const job = (number: number, name: string) =>
  run(number, {
    id: `event:${number}/1`,
    kind: 'job',
    environment: null,
    job: name,
    name,
  });

export const report = (number: number, production: boolean) =>
  run(number, {
    id: `reported:${number}`,
    kind: 'reported',
    projectId: null,
    environment: 'shop-floor',
    pipeline: null,
    reported: { production, hotfix: false },
  });

export function incident(
  number: number,
  details: Partial<Incident> = {},
): Incident {
  return {
    key: `item:${number}`,
    itemId: number,
    names: [`WEB-${number}`],
    title: `Outage ${number}`,
    url: null,
    beganAt: number * hour,
    resolvedAt: null,
    deployment: null,
    ...details,
  };
}

/** What words of the annotation make of runs. */
export function preview(
  words: string,
  candidates: readonly Run[],
  {
    incidents = [],
    limit = 50,
  }: { incidents?: readonly Incident[]; limit?: number } = {},
) {
  const { entries } = parseDeployments(words);
  return previewOf(
    {
      candidates,
      definition: { by: 'component:default/web', entries: entries! },
      incidents,
      fixes: { branches: [], labels: [] },
    },
    limit,
  );
}

/** The verdict on the only run. */
export function verdict(words: string, one: Run) {
  const {
    runs: [{ counts, why, deploymentKey }],
  } = preview(words, [one]);
  return [counts, why.code, why.message, deploymentKey];
}
