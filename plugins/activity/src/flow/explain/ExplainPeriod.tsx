import { Text } from '@backstage/ui';
import { ExplainSection } from '../../explain/ExplainSection';
import { answerDays } from '../../transforms/answerDays';
import { formatDate, formatTime, localDatePart } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';

/** Which days a number is of, on which clock, and how new it is. */
export function ExplainPeriod(props: {
  period: { from: string; to: string; timezone: string };
  /** An ISO instant; null if nothing has been read yet. */
  dataAsOf: string | null;
}) {
  const { period, dataAsOf } = props;
  const { timezone } = period;
  const { t } = useWords();
  const { first, last } = answerDays(period);
  return (
    <ExplainSection title={t('flow.explain.period')}>
      <Text as="p">
        {t('flow.items.period', {
          first: formatDate(first),
          last: formatDate(last),
          zone: timezone,
        })}
      </Text>
      <QuietText>
        {dataAsOf
          ? t('flow.explain.dataAsOf', {
              time: `${formatDate(
                localDatePart(dataAsOf, timezone),
              )} ${formatTime(dataAsOf, timezone)}`,
            })
          : t('flow.explain.never')}
      </QuietText>
    </ExplainSection>
  );
}
