import {
  flowSubjects,
  type FlowLevel,
  type FlowSubject,
} from '@activity-insights/plugin-activity-common';
import {
  formatRange,
  parseRange,
  type ActivityRange,
} from '../../location/activityRange';
import { readTexts, writeTexts } from '../../work/location/workFilter';
import {
  parseDoraLook,
  writeDoraLook,
  type DoraLook,
} from '../../dora/location/doraLook';
import { parseFlowLook, writeFlowLook, type FlowLook } from './flowLook';
import {
  parseSelection,
  writeSelection,
  type FlowSelection,
} from './flowSelection';

/** What can be looked at: what flows, and how it is delivered. */
export const flowViews = [...flowSubjects, 'deployments'] as const;

/** @public */
export type FlowView = (typeof flowViews)[number];

/** Everything that decides what the tab shows; all of it is in the address, so that a shared link shows the same. */
export interface FlowLocation {
  range: ActivityRange;
  /** An IANA zone; undefined for that of the entity. */
  zone?: string;
  about: FlowView;
  level: FlowLevel;
  source: string[];
  /** Ids of projects. */
  project: string[];
  /** Types of work items; changes have none. */
  type: string[];
  /** Changes of bots as well. */
  withBots: boolean;
  look: FlowLook;
  selection?: FlowSelection;
  /** Of deployments, what is listed, tried and ordered. */
  dora: DoraLook;
}

/** The state while work items or changes are looked at. */
export type SubjectLocation = FlowLocation & { about: FlowSubject };

/** Whether work items or changes are looked at. */
export function isOfSubject(
  location: FlowLocation,
): location is SubjectLocation {
  return location.about !== 'deployments';
}

/** A change of a part of the state; of the look, too, only the parts that change are named. */
export type FlowLocationChange = Partial<
  Omit<FlowLocation, 'look' | 'dora'>
> & {
  look?: Partial<FlowLook>;
  dora?: Partial<DoraLook>;
};

// Range, zone, sources and projects are those of the Activity tab, types those of the Work tab: who goes from one to another looks at the same.
const names = {
  range: 'activity.range',
  zone: 'activity.zone',
  about: 'activity.about',
  level: 'activity.flowLevel',
  source: 'activity.source',
  project: 'activity.project',
  type: 'activity.itemType',
  include: 'activity.include',
} as const;

const lists = ['source', 'project', 'type'] as const;

/** What is looked at first: stories, tasks and bugs, which flow; what contains them takes as long as all of them. */
export const usualLevel: FlowLevel = 'base';

/** Nothing is filtered away. */
export const noFlowFilter = {
  source: [],
  project: [],
  type: [],
} satisfies FlowLocationChange;

/** How many filters let not everything through, of those that concern what is looked at. */
export function countFlowFilters(location: FlowLocation): number {
  const { about, source, project, type } = location;
  return [source, project, about === 'workItems' ? type : []].filter(
    values => values.length > 0,
  ).length;
}

/** Reads the state from the address. What cannot be understood is as if it were missing. */
export function parseFlowLocation(parameters: URLSearchParams): FlowLocation {
  const zone = parameters.get(names.zone)?.trim();
  const about = parameters.get(names.about);
  const selection = parseSelection(parameters);
  return {
    range: parseRange(parameters.get(names.range)),
    // Durations and days are on one clock; that of each author is of the Activity tab.
    ...(zone && zone !== 'author' && { zone }),
    about: flowViews.find(name => name === about) ?? 'workItems',
    level: parameters.get(names.level) === 'any' ? 'any' : usualLevel,
    source: readTexts(parameters, names.source),
    project: readTexts(parameters, names.project),
    type: readTexts(parameters, names.type),
    withBots: classesOf(parameters).includes('bots'),
    look: parseFlowLook(parameters),
    ...(selection && { selection }),
    dora: parseDoraLook(parameters),
  };
}

/** The address after a change of some of the state; the rest of the parameters stays as it is. Defaults leave the address. */
export function changeFlowLocation(
  parameters: URLSearchParams,
  change: FlowLocationChange,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const write = (name: string, value: string | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  const { range, about, level, withBots } = change;
  if (range) write(names.range, formatRange(range));
  if ('zone' in change) write(names.zone, change.zone);
  if (about) write(names.about, about === 'workItems' ? undefined : about);
  if (level) write(names.level, level === usualLevel ? undefined : level);
  for (const name of lists) {
    const values = change[name];
    if (values) writeTexts(next, names[name], values);
  }
  if (withBots !== undefined) {
    // The Activity tab keeps other classes there.
    const others = classesOf(next).filter(name => name !== 'bots');
    write(names.include, [...(withBots ? ['bots'] : []), ...others].join(','));
  }
  if (change.look) writeFlowLook(next, change.look);
  if (change.dora) writeDoraLook(next, change.dora);
  if ('selection' in change) writeSelection(next, change.selection);
  return next;
}

function classesOf(parameters: URLSearchParams): string[] {
  return (parameters.get(names.include) ?? '').split(',').filter(Boolean);
}
