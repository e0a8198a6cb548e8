import {
  eventClasses,
  type EventClass,
  type ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';

/** What is left out by default, how much of it there is, and a tick to bring back each class. */
export function ClassPicker(props: {
  include: readonly EventClass[];
  excluded: ExcludedCounts | undefined;
  onChange(include: EventClass[]): void;
}) {
  const { include, excluded, onChange } = props;
  const { t } = useWords();
  return (
    <CheckboxGroup
      label={t('include.title')}
      value={[...include]}
      onChange={chosen =>
        onChange(eventClasses.filter(name => chosen.includes(name)))
      }
    >
      {eventClasses.map(name => (
        <Checkbox key={name} value={name}>
          {include.includes(name) || !excluded?.[name]
            ? t(`include.${name}`)
            : t('include.withCount', {
                name: t(`include.${name}`),
                number: formatCount(excluded[name]),
              })}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
