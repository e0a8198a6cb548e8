import { DateRangePicker, Select } from '@backstage/ui';
import { parseDate, type DateValue } from '@internationalized/date';
import { useEffect, useState } from 'react';
import {
  daysOfRange,
  lastDays,
  type ActivityRange,
} from '../location/activityRange';
import { isLocalDate } from '../transforms/localDates';
import { useWords } from '../words/useWords';
import styles from './Filters.module.css';

const custom = 'custom';

/** Which days to show: one of the ranges that end today, or any first and last day. */
export function RangePicker(props: {
  range: ActivityRange;
  /** Today in the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  onChange(range: ActivityRange, options?: { replace: boolean }): void;
}) {
  const { range, today, onChange } = props;
  const { t } = useWords();
  const options = [
    ...lastDays.map(days => ({
      id: String(days),
      label: t('filters.lastDays', { days: String(days) }),
    })),
    { id: custom, label: t('filters.customRange') },
  ];

  const handleSelect = (key: unknown) => {
    const days = lastDays.find(count => key === String(count));
    if (days) onChange({ kind: 'last', days });
    else if (key === custom && range.kind !== 'dates') {
      onChange({ kind: 'dates', ...daysOfRange(range, today) });
    }
  };

  return (
    <div className={styles.range}>
      <Select
        aria-label={t('filters.range')}
        options={options}
        selectedKey={range.kind === 'last' ? String(range.days) : custom}
        onSelectionChange={handleSelect}
      />
      {range.kind === 'dates' && (
        <DatesPicker
          first={range.first}
          last={range.last}
          onChange={(first, last) =>
            onChange({ kind: 'dates', first, last }, { replace: true })
          }
        />
      )}
    </div>
  );
}

/** Takes over what is typed as soon as it is a range; half a year is no range yet. */
function DatesPicker(props: {
  first: string;
  last: string;
  onChange(first: string, last: string): void;
}) {
  const { first, last, onChange } = props;
  const { t } = useWords();
  const [draft, setDraft] = useState<DateRange | null>(() =>
    toDateRange(first, last),
  );
  useEffect(() => setDraft(toDateRange(first, last)), [first, last]);

  const handleChange = (next: DateRange | null) => {
    setDraft(next);
    const start = next?.start.toString().slice(0, 10);
    const end = next?.end.toString().slice(0, 10);
    if (isLocalDate(start) && isLocalDate(end) && start <= end) {
      onChange(start, end);
    }
  };

  return (
    <DateRangePicker
      aria-label={t('filters.dates')}
      value={draft}
      onChange={handleChange}
    />
  );
}

interface DateRange {
  start: DateValue;
  end: DateValue;
}

function toDateRange(first: string, last: string): DateRange {
  return { start: parseDate(first), end: parseDate(last) };
}
