import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { formatCount, formatHour } from '../transforms/format';
import { useWords } from '../words/useWords';

/** An hour to choose from, where one cell stands for several. */
export interface HourChoice {
  hour: number;
  count: number;
}

/** Which of the hours of a wide cell is open. */
export function HourPicker(props: {
  hour: number;
  hours: readonly HourChoice[];
  onChange(hour: number): void;
}) {
  const { hour, hours, onChange } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      aria-label={t('events.hours')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(hour)]}
      onSelectionChange={keys => {
        const [key] = keys;
        if (key !== undefined) onChange(Number(key));
      }}
    >
      {hours.map(choice => (
        <ToggleButton key={choice.hour} id={String(choice.hour)}>
          {`${formatHour(choice.hour)} (${formatCount(choice.count)})`}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
