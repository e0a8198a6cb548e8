import { useRef, type ReactNode } from 'react';
import { FilterChips } from './FilterChips';
import { FilterControls, type FilterControlsProps } from './FilterControls';
import styles from './Filters.module.css';
import { ViewPicker } from './ViewPicker';

/** All that decides which events are counted, and how they are shown. No filter resets another one. */
export function FilterBar(
  props: Omit<FilterControlsProps, 'barRef'> & {
    /** What can be done with what is shown. */
    children?: ReactNode;
  },
) {
  const { children, ...controls } = props;
  const { location, change, choices } = controls;
  const bar = useRef<HTMLDivElement>(null);

  return (
    <div className={styles.filters}>
      <FilterControls {...controls} barRef={bar} />
      <div className={styles.below}>
        <FilterChips
          location={location}
          choices={choices.value}
          onChange={change}
          onEmptied={() => bar.current?.focus()}
        />
        <div className={styles.actions}>
          <ViewPicker
            view={location.view}
            onChange={view => change({ view })}
          />
          {children}
        </div>
      </div>
    </div>
  );
}
