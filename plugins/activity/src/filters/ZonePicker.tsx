import { Select } from '@backstage/ui';
import { useMemo } from 'react';
import { browserZone } from '../query/todayIn';
import { useWords } from '../words/useWords';
import { defaultZoneId, zoneNames, zoneOptions } from './zoneOptions';

/** Whose clock the hours and days are of. */
export function ZonePicker(props: {
  zone: string | undefined;
  /** The zone of the answer, if the default zone was asked for. */
  defaultZone: string | undefined;
  /** Whether the default zone is that of a team. */
  isTeam: boolean;
  /** Whether all has to be on one clock. */
  isOneClock?: boolean;
  onChange(zone: string | undefined): void;
}) {
  const { zone, defaultZone, isTeam, isOneClock, onChange } = props;
  const { t } = useWords();
  const sections = useMemo(() => {
    const browser = browserZone();
    const { usual, others } = zoneOptions(
      {
        default: defaultZone
          ? t(isTeam ? 'filters.teamZoneKnown' : 'filters.defaultZoneKnown', {
              zone: defaultZone,
            })
          : t(isTeam ? 'filters.teamZone' : 'filters.defaultZone'),
        ...(!isOneClock && { author: t('filters.authorZone') }),
        browser: t('filters.browserZone', { zone: browser }),
      },
      zone,
      browser,
      zoneNames(),
    );
    return [
      { title: t('filters.usualZones'), options: usual },
      { title: t('filters.allZones'), options: others },
    ];
  }, [t, zone, defaultZone, isTeam, isOneClock]);

  return (
    <Select
      aria-label={t('filters.zone')}
      options={sections}
      search={{ placeholder: t('filters.zoneSearch') }}
      selectedKey={zone ?? defaultZoneId}
      onSelectionChange={key =>
        onChange(
          key === null || key === defaultZoneId ? undefined : String(key),
        )
      }
    />
  );
}
