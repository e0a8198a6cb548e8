import type { ActivityEventsQuery } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { useDownloadCsv } from '../export/useDownloadCsv';
import { useWords } from '../words/useWords';

/** Saves all the events, also those that have not been read yet, as a file. */
export function EventsDownload({ query }: { query: ActivityEventsQuery }) {
  const { t } = useWords();
  const download = useDownloadCsv();
  const [state, setState] = useState<'rests' | 'works' | 'failed'>('rests');

  const save = async () => {
    setState('works');
    try {
      await download('events', query);
      setState('rests');
    } catch {
      setState('failed');
    }
  };

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden="true" />}
        isPending={state === 'works'}
        onPress={save}
      >
        {t('events.download')}
      </Button>
      {state === 'failed' && (
        <Text variant="body-small" color="danger" role="alert">
          {t('events.downloadFailed')}
        </Text>
      )}
    </>
  );
}
