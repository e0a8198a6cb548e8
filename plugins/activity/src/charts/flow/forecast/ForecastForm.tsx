import { DatePicker, NumberField } from '@backstage/ui';
import { parseDate, type DateValue } from '@internationalized/date';
import { useEffect, useState } from 'react';
import { useWords } from '../../../words/useWords';
import styles from './Forecast.module.css';
import {
  mostItems,
  validDay,
  validItems,
  type ForecastChoice,
} from './forecastChoice';

/** How many items, and by which day. Numbers are reported on Enter and when the field is left, days as soon as they are whole. */
export function ForecastForm(props: {
  value: ForecastChoice;
  /** In the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  onChange(value: ForecastChoice): void;
}) {
  const { value, today, onChange } = props;
  const { t } = useWords();
  return (
    <div
      role="group"
      aria-label={t('flowChart.forecast.form')}
      className={styles.form}
    >
      <NumberField
        label={t('flowChart.forecast.items')}
        minValue={1}
        maxValue={mostItems}
        step={1}
        value={value.items ?? Number.NaN}
        onChange={items => {
          const next = validItems(items);
          if (next !== value.items) onChange({ ...value, items: next });
        }}
      />
      <DayField
        label={t('flowChart.forecast.by')}
        value={value.by}
        today={today}
        onChange={by => onChange({ ...value, by })}
      />
    </div>
  );
}

/** Takes over what is typed as soon as it is a day to come. */
function DayField(props: {
  label: string;
  value: string | undefined;
  today: string;
  onChange(day: string | undefined): void;
}) {
  const { label, value, today, onChange } = props;
  const [draft, setDraft] = useState<DateValue | null>(() => toDate(value));
  useEffect(() => setDraft(toDate(value)), [value]);
  return (
    <DatePicker
      label={label}
      minValue={parseDate(today).add({ days: 1 })}
      value={draft}
      onChange={next => {
        setDraft(next);
        const day = validDay(next?.toString(), today);
        const isUnfinished = next !== null && day === undefined;
        if (!isUnfinished && day !== value) onChange(day);
      }}
    />
  );
}

function toDate(day: string | undefined): DateValue | null {
  return day === undefined ? null : parseDate(day);
}
