import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import type { Words } from '../../words/useWords';

/** What a stream does at the moment, in words. */
export function streamState(
  t: Words['t'],
  { status, lastSuccessAt }: Pick<HarvestStream, 'status' | 'lastSuccessAt'>,
): string {
  return status === 'idle' && lastSuccessAt
    ? t('picture.harvesting.done')
    : t(`picture.harvesting.status.${status}`);
}
