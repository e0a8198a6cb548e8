import { ChoiceButtons } from '../choices/ChoiceButtons';
import { formatHour } from '../transforms/format';
import { useWords } from '../words/useWords';

/** An hour to choose from, where one cell stands for several. */
export interface HourChoice {
  hour: number;
  /** What the heatmap says of it, in its unit. */
  amount: string;
}

/** Which of the hours of a wide cell is open. */
export function HourPicker(props: {
  hour: number;
  hours: readonly HourChoice[];
  onChange(hour: number): void;
}) {
  const { hour, hours, onChange } = props;
  const { t } = useWords();
  const amounts = new Map(hours.map(choice => [choice.hour, choice.amount]));
  return (
    <ChoiceButtons
      label={t('events.hours')}
      options={hours.map(choice => String(choice.hour))}
      chosen={String(hour)}
      nameOf={option =>
        `${formatHour(Number(option))} (${amounts.get(Number(option)) ?? ''})`
      }
      onChange={option => onChange(Number(option))}
    />
  );
}
