import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import { noFilter, type ActivityFilter } from '../location/activityFilter';
import type {
  ActivityLocation,
  ActivityLocationChange,
} from '../location/activityLocation';
import { choiceNames } from './choiceNames';

/** A filter that does not let everything through. */
export interface ActiveFilter {
  name: keyof ActivityFilter | 'include';
  /** Its values; projects and people by name as far as the names are known. */
  values: string[];
  /** Takes it away, and leaves the others as they are. */
  removal: ActivityLocationChange;
}

const lists = ['source', 'type', 'branch', 'project', 'person'] as const;

/** The filters that are active, in the order of the bar. */
export function activeFilters(
  { filter, include }: Pick<ActivityLocation, 'filter' | 'include'>,
  choices: FilterChoices | undefined,
): ActiveFilter[] {
  const { projects, people } = choiceNames(choices);
  const names = new Map(
    [...projects, ...(people ?? [])].map(({ id, label }) => [id, label]),
  );
  const active: ActiveFilter[] = lists
    .filter(name => filter[name].length > 0)
    .map(name => ({
      name,
      values: filter[name].map(value =>
        name === 'project' || name === 'person'
          ? names.get(value) ?? value
          : value,
      ),
      removal: { filter: { [name]: [] } },
    }));
  if (filter.scope === 'owned') {
    const removal = { filter: { scope: 'members' as const } };
    active.push({ name: 'scope', values: [], removal });
  }
  if (include.length > 0) {
    active.push({ name: 'include', values: include, removal: { include: [] } });
  }
  return active;
}

/** Takes away all filters; range, clock and what is shown of it stay. */
export const clearedFilters: ActivityLocationChange = {
  filter: noFilter,
  include: [],
};
