import {
  statusCategories,
  type WorkTree,
} from '@activity-insights/plugin-activity-common';
import { Switch } from '@backstage/ui';
import type { ReactNode } from 'react';
import { withChosen } from '../../filters/choiceOptions';
import { ChoicePicker } from '../../filters/ChoicePicker';
import type { ChangeWorkLocation } from '../location/useWorkLocation';
import type { WorkFilter } from '../location/workFilter';
import type { WorkLocation } from '../location/workLocation';
import { useWords } from '../../words/useWords';
import { AsOfPicker } from './AsOfPicker';
import { LevelPicker } from './LevelPicker';
import { MorePicker } from './MorePicker';
import { countRare, RareFilters } from './RareFilters';
import { SearchBox } from './SearchBox';
import styles from './WorkToolbar.module.css';

/** All that decides which items are listed. No filter resets another one. */
export function WorkToolbar(props: {
  location: WorkLocation;
  change: ChangeWorkLocation;
  answer: Pick<WorkTree, 'rootTypes' | 'byType'> | undefined;
  labels: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether there is little room. */
  isCompact: boolean;
  /** What can be done with what is shown. */
  children?: ReactNode;
}) {
  const { location, change, answer, labels, today, isCompact, children } =
    props;
  const { t } = useWords();
  const { filter, rootType, expansion } = location;
  const changeFilter = (part: Partial<WorkFilter>) => change({ filter: part });
  const types = (answer?.byType ?? []).map(({ type }) => ({
    id: type,
    label: type,
  }));
  const rootTypes = answer?.rootTypes.join(', ') ?? '';

  const rare = (
    <RareFilters
      filter={filter}
      types={types}
      labels={labels}
      onChange={changeFilter}
    />
  );
  const asOf = (
    <AsOfPicker
      asOf={location.asOf}
      today={today}
      onChange={day => change({ asOf: day })}
    />
  );

  return (
    <div
      role="group"
      aria-label={t('work.toolbar.title')}
      className={styles.toolbar}
    >
      <div className={styles.group}>
        <SearchBox
          text={filter.text}
          onChange={text => change({ filter: { text } }, { replace: true })}
        />
        <ChoicePicker
          label={t('work.toolbar.rootType')}
          everything={
            rootTypes
              ? t('work.toolbar.usualRoots', { types: rootTypes })
              : t('work.toolbar.rootType')
          }
          sections={withChosen(types, rootType)}
          chosen={rootType}
          onChange={chosen => change({ rootType: chosen, unlinked: false })}
        />
        <ChoicePicker
          label={t('work.toolbar.statusCategory')}
          everything={t('work.toolbar.allStatuses')}
          sections={statusCategories.map(name => ({
            id: name,
            label: t(`work.statusCategory.${name}`),
          }))}
          chosen={filter.statusCategory}
          onChange={chosen =>
            changeFilter({
              statusCategory: statusCategories.filter(name =>
                chosen.includes(name),
              ),
            })
          }
        />
        {!isCompact && rare}
      </div>
      <div className={styles.group}>
        {/* On a narrow screen the trees would begin below what is seen. */}
        {isCompact ? (
          <MorePicker count={countRare(filter) + (location.asOf ? 1 : 0)}>
            {rare}
            {asOf}
          </MorePicker>
        ) : (
          asOf
        )}
        <LevelPicker
          level={expansion.level}
          onChange={level =>
            change({ expansion: { level, opened: [], closed: [] } })
          }
        />
        <Switch
          label={t('work.toolbar.openOnly')}
          isSelected={location.openOnly}
          onChange={openOnly => change({ openOnly })}
        />
        <div className={`${styles.group} ${styles.view}`}>{children}</div>
      </div>
    </div>
  );
}
