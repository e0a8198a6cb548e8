import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { Run } from '../facts/ServiceInputs';
import { describeDeployments } from '../rules/describeDeployments';
import type { DeploymentDefinition, RunEntry } from '../rules/RunEntry';
import { isAbout, runConditions } from '../rules/runConditions';
import { nameRun, runKindNames } from './nameRun';

/** Why a definition does not match a run, naming what it goes by. */
export function whyNotMatched(
  run: Run,
  definition: Pick<DeploymentDefinition, 'entries'>,
): FlowReason {
  const { entries } = definition;
  if (entries === 'none') {
    return {
      code: 'not-deployed',
      message: 'the definition is none: the Component is not deployed',
    };
  }
  if (run.kind === 'reported') {
    return notMatched(
      `${nameRun(run, ['environment'])} was not reported as production`,
    );
  }
  return entries === 'default' ? whyNotDefault(run) : whyNoEntry(run, entries);
}

function whyNotDefault(run: Run): FlowReason {
  if (run.kind !== 'deployment') {
    return {
      code: 'no-definition',
      message: `${
        runKindNames[run.kind]
      } count if a definition names them, such as ${run.kind}=${
        run.name ?? '*'
      }`,
    };
  }
  const tier = run.tier?.trim() ?? '';
  return notMatched(
    tier === ''
      ? `${nameRun(run, [
          'environment',
        ])} has no tier, and its name does not begin with production, prod or live`
      : `${nameRun(run, [
          'environment',
        ])} has the tier ${tier}, which is not production`,
  );
}

function whyNoEntry(run: Run, entries: readonly RunEntry[]): FlowReason {
  const about = entries.filter(entry => isAbout(entry, run.kind));
  const words = describeDeployments({ entries });
  if (about.length === 0) {
    return notMatched(`${words} says nothing of ${runKindNames[run.kind]}`);
  }
  const asked = runConditions.filter(condition =>
    about.some(entry => entry[condition] !== undefined),
  );
  return notMatched(
    `${nameRun(run, asked)} matches no entry of ${describeDeployments({
      entries: about,
    })}`,
  );
}

function notMatched(message: string): FlowReason {
  return { code: 'not-matched', message };
}
