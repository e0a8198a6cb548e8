import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import type { CsvKind, CsvQuery } from '../../export/csvRequest';
import { useDownloadCsv } from '../../export/useDownloadCsv';
import { useAttempt } from '../../loading/useAttempt';
import { useWords } from '../../words/useWords';

/** Saves an answer as a file. */
export function FlowDownload(props: {
  kind: CsvKind;
  query: CsvQuery;
  /** First and last day of the answer, once they are known. */
  days: { first: string; last: string } | undefined;
}) {
  const { kind, query, days } = props;
  const { t } = useWords();
  const download = useDownloadCsv();
  const attempt = useAttempt();
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden="true" />}
        isPending={attempt.isPending}
        onPress={() => attempt.run(() => download(kind, query, days))}
      >
        {t('flow.toolbar.download')}
      </Button>
      {attempt.error && (
        <Text variant="body-small" color="danger" role="alert">
          {t('flow.toolbar.downloadFailed')}
        </Text>
      )}
    </>
  );
}
