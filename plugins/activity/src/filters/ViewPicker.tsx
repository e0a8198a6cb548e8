import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ActivityView } from '../location/activityLocation';
import { useWords } from '../words/useWords';

/** Charts, or the same numbers as tables. */
export function ViewPicker(props: {
  view: ActivityView;
  onChange(view: ActivityView): void;
}) {
  const { view, onChange } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      aria-label={t('filters.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={keys =>
        onChange(keys.has('table') ? 'table' : 'charts')
      }
    >
      <ToggleButton id="charts">{t('filters.charts')}</ToggleButton>
      <ToggleButton id="table">{t('filters.table')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
