import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useRef } from 'react';
import type {
  ActivityLocation,
  ActivityLocationChange,
} from '../location/activityLocation';
import { useWords } from '../words/useWords';
import { activeFilters, clearedFilters } from './activeFilters';
import { filterWords } from './filterWords';
import styles from './Filters.module.css';

const namedValues = 2;

/**
 * What is filtered, where it cannot be overlooked; each filter can be taken away without the others.
 *
 * @param onEmptied - called when the focus has nowhere to go here, because nothing is filtered any more
 */
export function FilterChips(props: {
  location: ActivityLocation;
  choices: FilterChoices | undefined;
  onChange(change: ActivityLocationChange): void;
  onEmptied(): void;
}) {
  const { location, choices, onChange, onEmptied } = props;
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const active = activeFilters(location, choices);
  if (active.length === 0) return null;

  // The button that was pressed goes away; the focus goes to its neighbour.
  const remove = (index: number) => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const isLast = index === active.length - 1;
    if (active.length === 1) onEmptied();
    else buttons[isLast ? index - 1 : index + 1].focus();
    onChange(active[index].removal);
  };

  return (
    <ul ref={list} className={styles.chips} aria-label={t('filters.active')}>
      {active.map((filter, index) => (
        <li key={filter.name}>
          <Button
            size="small"
            variant="secondary"
            className={styles.chip}
            iconEnd={<RiCloseLine aria-hidden="true" />}
            onPress={() => remove(index)}
          >
            {filterWords(t, filter, namedValues)}
            <VisuallyHidden>{`, ${t('filters.remove')}`}</VisuallyHidden>
          </Button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => {
              onEmptied();
              onChange(clearedFilters);
            }}
          >
            {t('filters.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
