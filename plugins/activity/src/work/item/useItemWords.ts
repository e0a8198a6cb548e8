import { useMemo } from 'react';
import { browserZone } from '../../query/todayIn';
import {
  formatCount,
  formatDate,
  formatShortDate,
  formatTime,
  localDatePart,
} from '../../transforms/format';
import { durationOf } from '../../transforms/work/durationOf';
import { useWords, type Words } from '../../words/useWords';

/** Words about one item, in the zone of the reader: an item has none of its own. */
export interface ItemWords extends Words {
  zone: string;
  /** `3 d 4 h` */
  duration(seconds: number): string;
  /** `4 Nov 2026` of an instant. */
  day(instant: string): string;
  /** `24 Oct to 4 Nov 2026` of two instants. */
  period(from: string, to: string): string;
  /** `4 Nov 2026 10:42` of an instant. */
  moment(instant: string): string;
}

export function useItemWords(): ItemWords {
  const words = useWords();
  return useMemo(() => {
    const zone = browserZone();
    const { t } = words;
    const day = (instant: string) => formatDate(localDatePart(instant, zone));
    return {
      ...words,
      zone,
      duration: seconds =>
        seconds < 60
          ? t('workItem.duration.none')
          : durationOf(seconds)
              .map(({ unit, count }) =>
                t(`workItem.duration.${unit}`, { number: formatCount(count) }),
              )
              .join(' '),
      day,
      period: (from, to) => {
        const last = localDatePart(to, zone);
        const first = localDatePart(from, zone);
        return t('workItem.period', {
          first: formatShortDate(first, last.slice(0, 4)),
          last: formatDate(last),
        });
      },
      moment: instant => `${day(instant)} ${formatTime(instant, zone)}`,
    };
  }, [words]);
}
