import {
  eventClasses,
  type EventClass,
  type ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import { Flex, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';

/** What is left out by default, how much of it there is, and a switch to bring back each class. */
export function IncludePicker(props: {
  include: readonly EventClass[];
  excluded: ExcludedCounts | undefined;
  onChange(include: EventClass[]): void;
}) {
  const { include, excluded, onChange } = props;
  const { t } = useWords();
  const countOf = (name: EventClass) => excluded?.[name] ?? 0;
  const leftOut = eventClasses.reduce((sum, name) => sum + countOf(name), 0);
  const shown = eventClasses.filter(
    name => include.includes(name) || countOf(name) > 0,
  );
  if (shown.length === 0) return null;

  return (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <Text variant="body-small" color="secondary">
        {leftOut > 0
          ? t('include.leftOut', { number: formatCount(leftOut) })
          : t('include.nothingLeftOut')}
      </Text>
      <ToggleButtonGroup
        aria-label={t('include.title')}
        selectionMode="multiple"
        selectedKeys={include}
        onSelectionChange={keys =>
          onChange(eventClasses.filter(name => keys.has(name)))
        }
      >
        {shown.map(name => (
          <ToggleButton key={name} id={name}>
            {include.includes(name)
              ? t(`include.${name}`)
              : t('include.withCount', {
                  name: t(`include.${name}`),
                  number: formatCount(countOf(name)),
                })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Flex>
  );
}
