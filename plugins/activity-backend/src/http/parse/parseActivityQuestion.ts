import type { z } from 'zod';
import type {
  ActivityQuestion,
  CalendarQuestion,
  HistogramQuestion,
} from '../../usecases/activity/ActivityQuestion';
import {
  activityParameters,
  calendarParameters,
  histogramParameters,
} from './activityParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/heatmap`.
 *
 * @throws InputError that names the parameter
 */
export function parseActivityQuestion(url: string): ActivityQuestion {
  return toActivityQuestion(readParameters(activityParameters, url));
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
