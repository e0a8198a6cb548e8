import { Button, DatePicker, Text } from '@backstage/ui';
import { parseDate, type DateValue } from '@internationalized/date';
import { useEffect, useState } from 'react';
import { isLocalDate } from '../../transforms/localDates';
import { useWords } from '../../words/useWords';
import styles from './WorkToolbar.module.css';

/** A day in the past at whose end the trees are looked at. */
export function AsOfPicker(props: {
  asOf: string | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  onChange(asOf: string | undefined): void;
}) {
  const { asOf, today, onChange } = props;
  const { t } = useWords();
  const [draft, setDraft] = useState<DateValue | null>(null);
  useEffect(() => setDraft(asOf ? parseDate(asOf) : null), [asOf]);

  // Half a year is no day yet.
  const handleChange = (next: DateValue | null) => {
    setDraft(next);
    const day = next?.toString().slice(0, 10);
    if (isLocalDate(day) && day <= today && day !== asOf) onChange(day);
  };

  return (
    <div className={styles.group}>
      <Text variant="body-small" aria-hidden="true">
        {t('work.toolbar.asOf')}
      </Text>
      <DatePicker
        aria-label={t('work.toolbar.asOf')}
        value={draft}
        maxValue={parseDate(today)}
        onChange={handleChange}
      />
      {asOf && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange(undefined)}
        >
          {t('work.toolbar.now')}
        </Button>
      )}
    </div>
  );
}
