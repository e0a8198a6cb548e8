import type { Dora } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import type { FlowLocation } from '../../flow/location/flowLocation';
import type { ChangeFlowLocation } from '../../flow/location/useFlowLocation';
import { ChartCard } from '../../tab/cards/ChartCard';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import styles from './Services.module.css';
import { ServicesTable } from './ServicesTable';

/** The services of a Group, a System or a Domain, and why there is no number of all of them together. */
export function ServicesCard(props: {
  answer: Dora;
  location: FlowLocation;
  change: ChangeFlowLocation;
}) {
  const { answer, location, change } = props;
  const { services, noTotal } = answer;
  const { t } = useWords();
  return (
    <ChartCard title={t('dora.services.title')} height={240}>
      <div className={styles.stack}>
        {noTotal && <QuietText>{noTotal.message}</QuietText>}
        {services.length === 0 ? (
          <Text as="p">{t('dora.services.none')}</Text>
        ) : (
          <ServicesTable
            services={services}
            location={location}
            sort={location.dora.services}
            onSort={next =>
              change({ dora: { services: next } }, { replace: true })
            }
          />
        )}
      </div>
    </ChartCard>
  );
}
