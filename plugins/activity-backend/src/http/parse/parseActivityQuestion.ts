import { eventTypes } from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import type {
  ActivityQuestion,
  CalendarQuestion,
  HeatmapQuestion,
  HistogramQuestion,
} from '../../usecases/activity/ActivityQuestion';
import {
  activityParameters,
  calendarParameters,
  entityParameters,
  heatmapParameters,
  histogramParameters,
} from './activityParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/heatmap`.
 *
 * @throws InputError that names the parameter
 */
export function parseHeatmapQuestion(url: string): HeatmapQuestion {
  const { value, compare, ...rest } = readParameters(heatmapParameters, url);
  if (value === 'rate' && rest.timezone === 'author') {
    throw new InputError(
      "Invalid 'value': rate is not known with 'timezone' author, as every author has a clock of their own",
    );
  }
  return { ...toActivityQuestion(rest), value, compare };
}

/**
 * Reads the parameters of `/calendar`.
 *
 * @throws InputError that names the parameter
 */
export function parseCalendarQuestion(url: string): CalendarQuestion {
  const { contributors, ...rest } = readParameters(calendarParameters, url);
  return { ...toActivityQuestion(rest), contributors };
}

/**
 * Reads the parameters of `/histogram`.
 *
 * @throws InputError that names the parameter
 */
export function parseHistogramQuestion(url: string): HistogramQuestion {
  const { dimension, ...rest } = readParameters(histogramParameters, url);
  return { ...toActivityQuestion(rest), dimension };
}

/**
 * Reads the parameters of `/pace`.
 *
 * @throws InputError that names the parameter
 */
export function parsePaceQuestion(url: string): ActivityQuestion {
  return toActivityQuestion(readParameters(activityParameters, url));
}

/**
 * Reads the parameters of what is about an entity and not about a range: all types of events, no filters.
 *
 * @throws InputError that names the parameter
 */
export function parseEntityQuestion(url: string): ActivityQuestion {
  const { entity, scope } = readParameters(entityParameters, url);
  const nothing = activityParameters.parse({ type: [...eventTypes] });
  return toActivityQuestion({ ...nothing, entity, scope });
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
