import {
  eventClasses,
  eventTypes,
} from '@activity-insights/plugin-activity-common';
import { formatCount } from '../transforms/format';
import type { Words } from '../words/useWords';
import type { ActiveFilter } from './activeFilters';
import { sourceName } from './sourceName';

/**
 * A filter in words, such as `Source: Git, Jira`.
 *
 * @param limit - how many values to name; of the others the number is told
 */
export function filterWords(
  t: Words['t'],
  { name, values }: ActiveFilter,
  limit: number = Infinity,
): string {
  if (name === 'scope') return t('filters.chip.scope');
  const named = values
    .slice(0, limit)
    .map(value => valueWords(t, name, value))
    .join(', ');
  const unnamed = values.length - limit;
  return t(`filters.chip.${name}`, {
    values:
      unnamed > 0
        ? t('filters.chip.more', {
            values: named,
            number: formatCount(unnamed),
          })
        : named,
  });
}

function valueWords(
  t: Words['t'],
  name: ActiveFilter['name'],
  value: string,
): string {
  switch (name) {
    case 'source':
      return sourceName(t, value);
    case 'type': {
      const type = eventTypes.find(known => known === value);
      return type ? t(`events.type.${type}`) : value;
    }
    case 'include': {
      const eventClass = eventClasses.find(known => known === value);
      return eventClass ? t(`include.${eventClass}`) : value;
    }
    default:
      return value;
  }
}
