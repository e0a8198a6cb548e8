import type {
  Coverage,
  HarvestStream,
} from '@activity-insights/plugin-activity-common';
import { formatDate, localDatePart } from '../transforms/format';
import { streamName } from '../transforms/streamName';
import { pictureMessages } from '../words/pictureMessages';
import type { Words } from '../words/useWords';

type KnownReason = keyof typeof pictureMessages.partial.reason;

/** A source may give reasons that are not known here; they are shown as they are. */
function isKnownReason(reason: string): reason is KnownReason {
  return Object.hasOwn(pictureMessages.partial.reason, reason);
}

/**
 * What is missing, why, and of which days.
 *
 * @param streams - those of the entity, where they are known; a gap names its stream by what its source calls the project
 * @param zone - an IANA zone for the dates
 */
export function gapWords(
  t: Words['t'],
  gap: Coverage['gaps'][number],
  streams: readonly HarvestStream[] | undefined,
  zone: string,
): string {
  const dateOf = (instant: string) => formatDate(localDatePart(instant, zone));
  const stream = streamName(gap.stream, streams);
  const reason = isKnownReason(gap.reason)
    ? t(`picture.partial.reason.${gap.reason}`)
    : gap.reason;
  return gap.from || gap.to
    ? t('picture.partial.gapSpan', {
        stream,
        reason,
        from: gap.from ? dateOf(gap.from) : t('picture.partial.always'),
        to: gap.to ? dateOf(gap.to) : t('picture.partial.now'),
      })
    : t('picture.partial.gap', { stream, reason });
}
