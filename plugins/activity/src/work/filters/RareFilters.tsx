import { deliveryStates } from '@activity-insights/plugin-activity-common';
import { withChosen, type ChoiceOption } from '../../filters/choiceOptions';
import { ChoicePicker } from '../../filters/ChoicePicker';
import { useWords } from '../../words/useWords';
import type { WorkFilter } from '../location/workFilter';
import { LabelPicker } from './LabelPicker';

/** How many of {@link RareFilters} let not everything through. */
export function countRare({ type, label, delivery }: WorkFilter): number {
  return [type, label, delivery].filter(({ length }) => length > 0).length;
}

/** The filters that are needed less often: types, labels, and how far changes are. */
export function RareFilters(props: {
  filter: WorkFilter;
  types: readonly ChoiceOption[];
  labels: readonly string[];
  onChange(filter: Partial<WorkFilter>): void;
}) {
  const { filter, types, labels, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <ChoicePicker
        label={t('work.toolbar.type')}
        everything={t('work.toolbar.allTypes')}
        sections={withChosen(types, filter.type)}
        chosen={filter.type}
        onChange={type => onChange({ type })}
      />
      <LabelPicker
        chosen={filter.label}
        known={labels}
        onChange={label => onChange({ label })}
      />
      <ChoicePicker
        label={t('work.toolbar.delivery')}
        everything={t('work.toolbar.allDeliveries')}
        sections={deliveryStates.map(name => ({
          id: name,
          label: t(`work.delivery.${name}`),
        }))}
        chosen={filter.delivery}
        onChange={chosen =>
          onChange({
            delivery: deliveryStates.filter(name => chosen.includes(name)),
          })
        }
      />
    </>
  );
}
