import { useCallback } from 'react';
import { formatDate, formatTime, localDatePart } from '../../transforms/format';

/** `4 Nov 2026 09:42` of an instant, in an IANA zone; `–` of none. */
export function useMomentWords(
  zone: string,
): (instant: string | null) => string {
  return useCallback(
    instant =>
      instant === null
        ? '–'
        : `${formatDate(localDatePart(instant, zone))} ${formatTime(
            instant,
            zone,
          )}`,
    [zone],
  );
}
