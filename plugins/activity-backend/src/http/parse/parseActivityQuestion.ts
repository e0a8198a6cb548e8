import type { z } from 'zod';
import type { ActivityQuestion } from '../../usecases/activity/ActivityQuestion';
import { activityParameters } from './activityParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/heatmap` and `/calendar`.
 *
 * @throws InputError that names the parameter
 */
export function parseActivityQuestion(url: string): ActivityQuestion {
  return toActivityQuestion(readParameters(activityParameters, url));
}

/** Repeats are alternatives, so the same one twice is one. */
export function toActivityQuestion(
  parameters: z.output<typeof activityParameters>,
): ActivityQuestion {
  const { entity, from, to, timezone, scope } = parameters;
  return {
    entity,
    from,
    to,
    timezone,
    scope,
    sources: [...new Set(parameters.source)],
    types: [...new Set(parameters.type)],
    projects: [...new Set(parameters.project)],
    branches: [...new Set(parameters.branch)],
    persons: [...new Set(parameters.person)],
    include: [...new Set(parameters.include)],
  };
}
