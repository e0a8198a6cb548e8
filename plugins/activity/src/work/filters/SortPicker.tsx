import { Select } from '@backstage/ui';
import {
  formatWorkSort,
  parseWorkSort,
  workSortFields,
  type WorkSort,
} from '../location/workSort';
import { useWords } from '../../words/useWords';

/** The order of the trees, where there are no names of columns to be pressed. */
export function SortPicker(props: {
  sort: WorkSort;
  onChange(sort: WorkSort): void;
}) {
  const { sort, onChange } = props;
  const { t } = useWords();
  const usual = workSortFields.map(field => ({
    id: usualSort(field),
    label: t(`work.sort.${field}`),
  }));
  const chosen = formatWorkSort(sort);
  const backwards = {
    id: chosen,
    label: t('work.sort.descending', { field: t(`work.sort.${sort.field}`) }),
  };
  return (
    <Select
      aria-label={t('work.toolbar.sort')}
      options={
        usual.some(({ id }) => id === chosen) ? usual : [...usual, backwards]
      }
      selectedKey={chosen}
      onSelectionChange={key => onChange(parseWorkSort(String(key)))}
    />
  );
}

/** What changed last, and what is blocked most, comes first. */
function usualSort(field: WorkSort['field']): string {
  return field === 'updatedAt' || field === 'blocked' ? `-${field}` : field;
}
