import { DateTime } from 'luxon';
import { useState } from 'react';
import { useWhileVisible } from '../../loading/useWhileVisible';

/**
 * The hour of the week that it is now, 0 being Monday and 00:00, in an IANA zone; undefined on the clocks of authors, who have
 * no common one.
 */
export function useCurrentHour(
  zone: string,
): { weekday: number; hour: number } | undefined {
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);
  if (zone === 'author') return undefined;
  const local = DateTime.fromMillis(now, { zone });
  return local.isValid
    ? { weekday: local.weekday - 1, hour: local.hour }
    : undefined;
}
