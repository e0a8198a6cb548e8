import type { WorkItemName } from '@activity-insights/plugin-activity-common';
import { isLocalDate } from '../../transforms/localDates';
import {
  parseExpansion,
  writeExpansion,
  type WorkExpansion,
} from './workExpansion';
import {
  parseWorkFilter,
  readTexts,
  writeTexts,
  writeWorkFilter,
  type WorkFilter,
} from './workFilter';
import {
  defaultWorkSort,
  formatWorkSort,
  parseWorkSort,
  type WorkSort,
} from './workSort';

/** Everything that decides what the tab shows; all of it is in the address, so that a shared link shows the same. */
export interface WorkLocation {
  /** Types of the roots; none for those of the backend's choice. */
  rootType: string[];
  filter: WorkFilter;
  openOnly: boolean;
  /** Shows what is below no root instead. */
  unlinked: boolean;
  /** Adds what is gone at its source. */
  removed: boolean;
  /** A day, `YYYY-MM-DD`; now if missing. */
  asOf?: string;
  sort: WorkSort;
  expansion: WorkExpansion;
  /** The item in the panel at the side. */
  item?: WorkItemName;
}

/** A change of a part of the state; of the filter, too, only the parts that change are named. */
export type WorkLocationChange = Partial<Omit<WorkLocation, 'filter'>> & {
  filter?: Partial<WorkFilter>;
};

const names = {
  rootType: 'activity.rootType',
  openOnly: 'activity.openOnly',
  unlinked: 'activity.unlinked',
  removed: 'activity.removed',
  asOf: 'activity.asOf',
  sort: 'activity.sort',
  item: 'activity.item',
} as const;

const switches = ['openOnly', 'unlinked', 'removed'] as const;

/** Reads the state from the address; what cannot be understood is as if it were missing. */
export function parseWorkLocation(parameters: URLSearchParams): WorkLocation {
  const isOn = (name: (typeof switches)[number]) =>
    parameters.get(names[name]) === 'on';
  const asOf = parameters.get(names.asOf);
  const item = parseItem(parameters.get(names.item));
  return {
    rootType: readTexts(parameters, names.rootType),
    filter: parseWorkFilter(parameters),
    openOnly: isOn('openOnly'),
    unlinked: isOn('unlinked'),
    removed: isOn('removed'),
    ...(asOf && isLocalDate(asOf) && { asOf }),
    sort: parseWorkSort(parameters.get(names.sort)),
    expansion: parseExpansion(parameters),
    ...(item && { item }),
  };
}

/** The address after a change of some of the state; the rest of the parameters stays as it is. */
export function changeWorkLocation(
  parameters: URLSearchParams,
  change: WorkLocationChange,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const write = (name: string, value: string | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  if (change.rootType) writeTexts(next, names.rootType, change.rootType);
  if (change.filter) writeWorkFilter(next, change.filter);
  for (const name of switches) {
    const value = change[name];
    if (value !== undefined) write(names[name], value ? 'on' : undefined);
  }
  if ('asOf' in change) write(names.asOf, change.asOf);
  if (change.sort) {
    const sort = formatWorkSort(change.sort);
    const isDefault = sort === formatWorkSort(defaultWorkSort);
    write(names.sort, isDefault ? undefined : sort);
  }
  if (change.expansion) writeExpansion(next, change.expansion);
  if ('item' in change) write(names.item, formatItem(change.item));
  return next;
}

/** A key may have slashes in it, a source and an instance have none. */
function parseItem(text: string | null): WorkItemName | undefined {
  const [, source, instance, key] =
    /^([^/]+)\/([^/]+)\/(.+)$/.exec(text ?? '') ?? [];
  return key ? { source, instance, key } : undefined;
}

function formatItem(item: WorkItemName | undefined): string | undefined {
  return item && `${item.source}/${item.instance}/${item.key}`;
}
