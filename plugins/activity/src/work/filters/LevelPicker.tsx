import { Select } from '@backstage/ui';
import { allLevels } from '../location/workExpansion';
import { useWords } from '../../words/useWords';
import styles from './WorkToolbar.module.css';

const offered = [1, 2, 3, 4, 5, allLevels];

/** How many levels are open. */
export function LevelPicker(props: {
  level: number;
  onChange(level: number): void;
}) {
  const { level, onChange } = props;
  const { t } = useWords();
  const levels = offered.includes(level)
    ? offered
    : [...offered, level].sort((a, b) => a - b);
  return (
    <Select
      aria-label={t('work.toolbar.level')}
      className={styles.level}
      options={levels.map(count => ({
        id: String(count),
        label:
          count === allLevels
            ? t('work.toolbar.allLevels')
            : t('work.toolbar.levels', { count, number: String(count) }),
      }))}
      selectedKey={String(level)}
      onSelectionChange={key => onChange(Number(key))}
    />
  );
}
