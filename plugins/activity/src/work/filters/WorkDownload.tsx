import type { WorkTreeQuery } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useDownloadCsv } from '../../export/useDownloadCsv';
import { useAttempt } from '../../loading/useAttempt';
import { useWords } from '../../words/useWords';

/** Saves the trees, to the depth to which they are open, as a file. */
export function WorkDownload({ query }: { query: WorkTreeQuery }) {
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
        onPress={() => attempt.run(() => download('work', query))}
      >
        {t('work.toolbar.download')}
      </Button>
      {attempt.error && (
        <Text variant="body-small" color="danger" role="alert">
          {t('work.toolbar.downloadFailed')}
        </Text>
      )}
    </>
  );
}
