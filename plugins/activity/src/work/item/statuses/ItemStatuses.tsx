import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { ChoiceButtons } from '../../../choices/ChoiceButtons';
import { statusStretches } from '../../../transforms/work/statusStretches';
import { QuietText } from '../../../words/QuietText';
import { ItemSection } from '../parts/ItemSection';
import { useItemWords } from '../useItemWords';
import { StatusesChart } from './StatusesChart';
import { StatusesTable } from './StatusesTable';
import { statusSums } from './statusSums';

const views = ['chart', 'table'] as const;

/** The time in each status, as a strip or as a table, and the sums of all visits. */
export function ItemStatuses({ item }: { item: WorkItemDetail }) {
  const { t, duration } = useItemWords();
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const stretches = statusStretches(item.statuses, item.blockedPeriods);
  if (stretches.length === 0) {
    return (
      <ItemSection title={t('workItem.strip.title')}>
        <Text as="p">{t('workItem.strip.none')}</Text>
      </ItemSection>
    );
  }
  const sums = statusSums(stretches).map(({ status, seconds, visits }) =>
    visits === 1
      ? t('workItem.strip.totalOf', { status, duration: duration(seconds) })
      : t('workItem.strip.totalOfVisits', {
          status,
          duration: duration(seconds),
          number: String(visits),
        }),
  );
  return (
    <ItemSection
      title={t('workItem.strip.title')}
      toolbar={
        <ChoiceButtons
          label={t('workItem.strip.view')}
          options={views}
          chosen={view}
          nameOf={name => t(`workItem.strip.views.${name}`)}
          onChange={next => setView(next)}
        />
      }
    >
      {view === 'chart' ? (
        <StatusesChart stretches={stretches} blocked={item.blockedPeriods} />
      ) : (
        <StatusesTable stretches={stretches} />
      )}
      <QuietText>
        {t('workItem.strip.total', { statuses: sums.join(' · ') })}
      </QuietText>
    </ItemSection>
  );
}
