import { Text } from '@backstage/ui';
import type { CsvKind, CsvQuery } from '../../export/csvRequest';
import { FlowDownload } from '../../flow/filters/FlowDownload';
import { answerDays } from '../../transforms/answerDays';
import { formatDate } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';

/** How many are listed, of which time, and the same as a file. */
export function ListHead(props: {
  total: string;
  answer: { from: string; to: string; timezone: string };
  kind: CsvKind;
  query: CsvQuery;
}) {
  const { total, answer, kind, query } = props;
  const { t } = useWords();
  const days = answerDays(answer);
  return (
    <>
      <div>
        <Text as="p" variant="body-medium" role="status">
          {total}
        </Text>
        <QuietText>
          {t('flow.items.period', {
            first: formatDate(days.first),
            last: formatDate(days.last),
            zone: answer.timezone,
          })}
        </QuietText>
      </div>
      <FlowDownload kind={kind} query={query} days={days} />
    </>
  );
}
