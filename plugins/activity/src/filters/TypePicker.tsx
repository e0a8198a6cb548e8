import {
  defaultEventTypes,
  eventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import { useWords } from '../words/useWords';
import { ChoicePicker } from './ChoicePicker';

/** Which kinds of events to count; grouped by what is counted when none is chosen. */
export function TypePicker(props: {
  type: readonly EventType[];
  onChange(type: EventType[]): void;
}) {
  const { type, onChange } = props;
  const { t } = useWords();
  const sections = (['code', 'items', 'moreItems', 'delivery'] as const).map(
    group => ({
      title: t(`filters.typeGroup.${group}`),
      options: eventTypes
        .filter(name => groupOf(name) === group)
        .map(name => ({ id: name, label: t(`events.type.${name}`) })),
    }),
  );
  return (
    <ChoicePicker
      label={t('filters.type')}
      everything={t('filters.allTypes')}
      sections={sections}
      chosen={type}
      onChange={chosen =>
        onChange(eventTypes.filter(name => chosen.includes(name)))
      }
    />
  );
}

function groupOf(type: EventType) {
  const isUsual = defaultEventTypes.includes(type);
  if (type.startsWith('item_')) return isUsual ? 'items' : 'moreItems';
  return isUsual ? 'code' : 'delivery';
}
