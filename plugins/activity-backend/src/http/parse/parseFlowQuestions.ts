import {
  flowMetrics,
  type FlowBreakdownId,
  type FlowMetricId,
  type FlowSubject,
} from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import type {
  FlowBreakdownQuestion,
  FlowForecastQuestion,
  FlowItemsQuestion,
  FlowQuestion,
  FlowSeriesQuestion,
  FlowTilesQuestion,
} from '../../usecases/flow/FlowQuestion';
import {
  flowForecastParameters,
  flowItemsParameters,
  flowParameters,
  flowSeriesParameters,
  flowTilesParameters,
} from './flowParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/flow/tiles`.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowTiles(url: string): FlowTilesQuestion {
  const parameters = readParameters(flowTilesParameters, url);
  const { about, compare } = parameters;
  return { ...toFlowQuestion(parameters, about), about, compare };
}

/**
 * Reads the parameters of `/flow/series/:metric`.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowSeries(
  metric: FlowMetricId,
  url: string,
): FlowSeriesQuestion {
  const parameters = readParameters(flowSeriesParameters, url);
  const { interval, compare } = parameters;
  if (interval === 'sprint' && metric !== 'velocity') {
    throw new InputError(
      "Invalid 'interval': sprint goes with the metric velocity only",
    );
  }
  if (interval === 'sprint' && compare) {
    throw new InputError(
      "Invalid 'compare': sprints have no period of equal length before",
    );
  }
  const { about } = flowMetrics[metric];
  return { ...toFlowQuestion(parameters, about), metric, interval, compare };
}

/**
 * Reads the parameters of `/flow/items`.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowItems(url: string): FlowItemsQuestion {
  const parameters = readParameters(flowItemsParameters, url);
  const { metric, excluded, sort, cursor, limit } = parameters;
  const { about } = flowMetrics[metric];
  const statuses = distinct(parameters.status);
  if (about === 'changes' && statuses.length > 0) {
    throw new InputError(
      `Invalid 'status': ${metric} is of changes, which have none`,
    );
  }
  const isDescending = sort.startsWith('-');
  const by = isDescending ? sort.slice(1) : sort;
  return {
    ...toFlowQuestion(parameters, about),
    metric,
    excluded,
    statuses,
    sort: { by: by as FlowItemsQuestion['sort']['by'], isDescending },
    cursor,
    limit,
  };
}

/**
 * Reads the parameters of `/flow/breakdown/:id`.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowParts(
  id: FlowBreakdownId,
  url: string,
): FlowBreakdownQuestion {
  return { ...parseFlowQuestion(url), id };
}

/**
 * Reads the parameters of `/flow/cumulative` and `/flow/daily`, which are about work items.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowQuestion(url: string): FlowQuestion {
  return toFlowQuestion(readParameters(flowParameters, url), 'workItems');
}

/**
 * Reads the parameters of `/flow/forecast`.
 *
 * @throws InputError that names the parameter
 */
export function parseFlowForecast(url: string): FlowForecastQuestion {
  const parameters = readParameters(flowForecastParameters, url);
  const { items, by, seed } = parameters;
  return { ...toFlowQuestion(parameters, 'workItems'), items, by, seed };
}

/** Repeats are alternatives, so the same one twice is one. */
function toFlowQuestion(
  parameters: z.output<typeof flowParameters>,
  about: FlowSubject,
): FlowQuestion {
  const { entity, from, to, timezone, level, include } = parameters;
  if (timezone === 'author') {
    throw new InputError(
      "Invalid 'timezone': work has no clock of an author; name an IANA zone such as Europe/Berlin",
    );
  }
  if (about === 'changes' && parameters.type.length > 0) {
    throw new InputError(
      "Invalid 'type': changes have none, it goes with work items",
    );
  }
  if (about === 'changes' && level === 'base') {
    throw new InputError(
      "Invalid 'level': changes have none, it goes with work items",
    );
  }
  if (about === 'workItems' && include.length > 0) {
    throw new InputError(
      "Invalid 'include': bots goes with changes; work items have no author here",
    );
  }
  return {
    entity,
    from,
    to,
    timezone,
    sources: distinct(parameters.source),
    projects: distinct(parameters.project),
    types: distinct(parameters.type),
    level,
    withBots: include.length > 0,
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
