import {
  flowLevels,
  type FlowLevel,
} from '@activity-insights/plugin-activity-common';
import { Select } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import { usualLevel } from '../location/flowLocation';
import styles from './FlowToolbar.module.css';

/** Whether what contains other items, and what is a part of one, is counted as well. */
export function LevelPicker(props: {
  level: FlowLevel;
  onChange(level: FlowLevel): void;
}) {
  const { level, onChange } = props;
  const { t } = useWords();
  return (
    <Select
      aria-label={t('flow.toolbar.level')}
      className={styles.level}
      options={[...flowLevels]
        .reverse()
        .map(id => ({ id, label: t(`flow.toolbar.levels.${id}`) }))}
      selectedKey={level}
      onSelectionChange={key =>
        onChange(flowLevels.find(name => name === key) ?? usualLevel)
      }
    />
  );
}
