import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import type { DeploymentFact } from '../facts/ServiceFacts';
import type { Run, RunStatus } from '../facts/ServiceInputs';
import { describeDeployments } from '../rules/describeDeployments';
import { runConditions } from '../rules/runConditions';
import type { RunMatch } from '../rules/runMatcher';
import { nameRun } from './nameRun';

/** What the statuses mean by which nothing comes to production. */
const unsuccessful: Partial<Record<RunStatus, string>> = {
  created: 'it has not begun',
  blocked: 'it waits to be let through',
  running: 'it is not over yet',
  failed: 'nothing was deployed by it',
  canceled: 'nothing was deployed by it',
  skipped: 'nothing was deployed by it',
};

/**
 * Why a run that a definition matches counts, or why it does not in spite of that.
 *
 * @param deployment - that it belongs to, if it does
 */
export function whyMatched(
  run: Run,
  match: RunMatch,
  deployment: DeploymentFact | undefined,
): FlowReason {
  const { status } = run;
  const matches = nameMatch(run, match);
  const meaning = unsuccessful[status];
  if (meaning !== undefined) {
    const rest = deployment
      ? '; another run of its pipeline was successful'
      : '';
    return {
      code: 'not-successful',
      message: `${matches}, but its status is ${status}: ${meaning}${rest}`,
    };
  }
  const sentence = [matches, ...furtherWords(run, deployment)].join('; ');
  return { code: codeOf(run, deployment), message: sentence };
}

function codeOf(
  { id, status }: Run,
  deployment: DeploymentFact | undefined,
): string {
  if (status === 'inactive') return 'superseded';
  if (status === 'rolled-back') return 'rolled-back';
  return deployment && deployment.key !== id ? 'part-of-deployment' : 'counts';
}

function furtherWords(
  run: Run,
  deployment: DeploymentFact | undefined,
): string[] {
  const others = (deployment?.runs.length ?? 1) - 1;
  return [
    ...(run.status === 'inactive'
      ? ['its status is inactive: it was there until another followed']
      : []),
    ...(run.status === 'rolled-back'
      ? ['its status is rolled-back: it was there, and failed']
      : []),
    ...(others > 0
      ? [
          `with ${countOf(
            others,
            'other run',
          )} of its pipeline it is one deployment`,
        ]
      : []),
    ...(run.finishedAt === null
      ? [
          `nobody says when it ended: it counts when it was ${
            run.status === 'success' ? 'last updated' : 'created'
          }`,
        ]
      : []),
  ];
}

function nameMatch(run: Run, match: RunMatch): string {
  if (match === 'reported') return 'it was reported as production';
  if (match === 'default') {
    const tier = run.tier?.trim() ?? '';
    const place = nameRun(run, ['environment']);
    return `${place} is production by its ${tier === '' ? 'name' : 'tier'}`;
  }
  const asked = runConditions.filter(
    condition => match[condition] !== undefined,
  );
  const entry = describeDeployments({ entries: [match] });
  return `${nameRun(run, asked)} matches ${entry}`;
}
