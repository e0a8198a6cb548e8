import type { ExcludedCounts } from '@activity-insights/plugin-activity-common';
import { memo, type RefObject } from 'react';
import type { LazyChoices } from '../loading/useFilterChoices';
import type { ActivityFilter } from '../location/activityFilter';
import type { ActivityLocation } from '../location/activityLocation';
import type { ChangeActivityLocation } from '../location/useActivityLocation';
import { useWords } from '../words/useWords';
import { BranchPicker } from './BranchPicker';
import styles from './Filters.module.css';
import { MoreFilters } from './MoreFilters';
import { RangePicker } from './RangePicker';
import { SourcePicker } from './SourcePicker';
import { TypePicker } from './TypePicker';
import { ZonePicker } from './ZonePicker';

export interface FilterControlsProps {
  location: ActivityLocation;
  change: ChangeActivityLocation;
  /** `YYYY-MM-DD` in the zone of the page. */
  today: string;
  /** The default zone of the entity, where it is known. */
  defaultZone: string | undefined;
  isGroup: boolean;
  /** What is left out of what is shown. */
  excluded: ExcludedCounts | undefined;
  choices: LazyChoices;
  barRef: RefObject<HTMLDivElement>;
}

function Controls(props: FilterControlsProps) {
  const { location, change, today, defaultZone, isGroup } = props;
  const { excluded, choices, barRef } = props;
  const { t } = useWords();
  const { filter, include } = location;
  const changeFilter = (part: Partial<ActivityFilter>) =>
    change({ filter: part });

  return (
    <div
      ref={barRef}
      role="group"
      aria-label={t('filters.title')}
      tabIndex={-1}
      className={styles.bar}
    >
      <RangePicker
        range={location.range}
        today={today}
        onChange={(range, options) => change({ range }, options)}
      />
      <ZonePicker
        zone={location.zone}
        defaultZone={defaultZone}
        isTeam={isGroup}
        onChange={zone => change({ zone })}
      />
      <SourcePicker
        source={filter.source}
        choices={choices}
        onChange={source => changeFilter({ source })}
      />
      <TypePicker
        type={filter.type}
        onChange={type => changeFilter({ type })}
      />
      <BranchPicker
        branch={filter.branch}
        choices={choices}
        onChange={branch => changeFilter({ branch })}
      />
      <MoreFilters
        filter={filter}
        include={include}
        excluded={excluded}
        choices={choices}
        isGroup={isGroup}
        onFilter={changeFilter}
        onInclude={chosen => change({ include: chosen })}
      />
    </div>
  );
}

/**
 * The controls of all filters.
 *
 * Their lists are long (there are hundreds of zones), so they are drawn anew only when something about them changes, and not
 * with every answer that arrives.
 */
export const FilterControls = memo(Controls);
