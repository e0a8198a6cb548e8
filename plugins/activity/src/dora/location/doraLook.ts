import {
  doraMetricIds,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { readTexts, writeTexts } from '../../work/location/workFilter';
import { parseServiceSort, type ServiceSort } from './serviceSort';

/** What is listed at the side: what a metric counts, or the changes of deployments. */
export interface DoraSelection {
  metric: DoraMetricId;
  /** Keys of deployments: their changes are listed, whatever the metric. */
  deployment: string[];
  /** Ref of the Component that those are of; that of the page if missing. */
  component?: string;
  /** Of a week or a month: ISO instants, half-open; those of the page if missing. */
  from?: string;
  to?: string;
}

/** The definitions that can be tried, by the annotations that hold them. */
export const triedDefinitions = ['deployments', 'incidents'] as const;

/** @public */
export type TriedDefinition = (typeof triedDefinitions)[number];

/** What of deployments is looked at; no number changes with it. */
export interface DoraLook {
  selection: DoraSelection | undefined;
  /** In place of what holds, in the words of the annotations. */
  trial: Partial<Record<TriedDefinition, string>>;
  /** The order of services. */
  services: ServiceSort;
}

const names = {
  metric: 'activity.dora',
  deployment: 'activity.deployment',
  component: 'activity.component',
  from: 'activity.doraFrom',
  to: 'activity.doraTo',
  services: 'activity.services',
} as const;

const trialNames = {
  deployments: 'activity.tryDeployments',
  incidents: 'activity.tryIncidents',
} as const satisfies Record<TriedDefinition, string>;

/** What a metric counts, in a list. */
export function countedBy(
  metric: DoraMetricId,
  period: Pick<DoraSelection, 'from' | 'to'> = {},
): DoraSelection {
  return { metric, deployment: [], ...period };
}

/** The changes that came with deployments, in a list. */
export function changesOf(
  deployment: string[],
  component?: string,
): DoraSelection {
  return {
    metric: 'change-lead-time',
    deployment,
    ...(component && { component }),
  };
}

/** Reads what is looked at from the address; what cannot be understood is as if it were missing. */
export function parseDoraLook(parameters: URLSearchParams): DoraLook {
  const asked = parameters.get(names.metric);
  const metric = doraMetricIds.find(id => id === asked);
  const component = parameters.get(names.component)?.trim();
  const from = instantOf(parameters.get(names.from));
  const to = instantOf(parameters.get(names.to));
  const trial: DoraLook['trial'] = {};
  for (const name of triedDefinitions) {
    const text = parameters.get(trialNames[name])?.trim();
    if (text) trial[name] = text;
  }
  return {
    selection: metric && {
      metric,
      deployment: readTexts(parameters, names.deployment),
      ...(component && { component }),
      // Half a period is none.
      ...(from && to && { from, to }),
    },
    trial,
    services: parseServiceSort(parameters.get(names.services)),
  };
}

/** Writes a part of what is looked at into an address; what is usual leaves it. */
export function writeDoraLook(
  parameters: URLSearchParams,
  change: Partial<DoraLook>,
): void {
  const write = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  };
  if ('selection' in change) {
    const { metric, deployment, component, from, to } = change.selection ?? {};
    write(names.metric, metric);
    writeTexts(parameters, names.deployment, deployment ?? []);
    write(names.component, component);
    write(names.from, from);
    write(names.to, to);
  }
  if (change.trial) {
    for (const name of triedDefinitions) {
      write(trialNames[name], change.trial[name]?.trim());
    }
  }
  if (change.services) {
    write(
      names.services,
      change.services === parseServiceSort(null) ? undefined : change.services,
    );
  }
}

function instantOf(text: string | null): string | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
