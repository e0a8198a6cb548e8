import { Flex } from '@backstage/ui';
import type { ActivityLocation } from '../location/activityLocation';
import type { ChangeActivityLocation } from '../location/useActivityLocation';
import { useWords } from '../words/useWords';
import { RangePicker } from './RangePicker';
import { ViewPicker } from './ViewPicker';
import { ZonePicker } from './ZonePicker';

/** All that decides which events are counted, and how they are shown. No filter resets another one. */
export function FilterBar(props: {
  location: ActivityLocation;
  change: ChangeActivityLocation;
  today: string;
  defaultZone: string | undefined;
}) {
  const { location, change, today, defaultZone } = props;
  const { t } = useWords();
  return (
    <Flex
      role="group"
      aria-label={t('filters.title')}
      gap="2"
      align="center"
      justify="between"
      style={{ flexWrap: 'wrap' }}
    >
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <RangePicker
          range={location.range}
          today={today}
          onChange={(range, options) => change({ range }, options)}
        />
        <ZonePicker
          zone={location.zone}
          defaultZone={defaultZone}
          onChange={zone => change({ zone })}
        />
      </Flex>
      <ViewPicker view={location.view} onChange={view => change({ view })} />
    </Flex>
  );
}
