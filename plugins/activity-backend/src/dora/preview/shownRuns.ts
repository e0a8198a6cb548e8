import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import type { Run } from '../facts/ServiceInputs';
import type { DeploymentDefinition } from '../rules/RunEntry';
import { runKindOf } from '../rules/runConditions';

/**
 * The runs that a preview shows: there are many times more pipelines than deployments, so that among the last runs there would be little
 * else. They are shown if the definition is about them, or if there is nothing else.
 */
export function shownRuns(
  runs: readonly Run[],
  { entries }: Pick<DeploymentDefinition, 'entries'>,
): readonly Run[] {
  const isAboutPipelines =
    typeof entries !== 'string' &&
    entries.some(entry => runKindOf(entry) === 'pipeline');
  if (isAboutPipelines) return runs;
  const others = runs.filter(({ kind }) => kind !== 'pipeline');
  return others.length > 0 ? others : runs;
}

/** Says that pipelines are not shown. */
export function countLeftOut(pipelines: number): FlowReason[] {
  if (pipelines === 0) return [];
  return [
    {
      code: 'pipelines-left-out',
      message: `${countOf(
        pipelines,
        'pipeline',
      )} not shown, as the definition names none: try one, such as pipeline=*`,
    },
  ];
}
