import type {
  DoraMetricId,
  DoraQuery,
} from '@activity-insights/plugin-activity-common';
import { Button, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import styles from '../flow/FlowTab.module.css';
import type { FlowLocation } from '../flow/location/flowLocation';
import type { ChangeFlowLocation } from '../flow/location/useFlowLocation';
import { FailureAlert } from '../pictures/FailureAlert';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import { DoraExplainDrawer } from './explain/DoraExplainDrawer';
import { useDoraAnswer } from './loading/useDoraAnswer';
import { countedBy, type DoraSelection } from './location/doraLook';
import { whyUnknown } from './pictures/whyUnknown';
import { ServicesCard } from './services/ServicesCard';
import { DoraTiles } from './tiles/DoraTiles';

/** How what flows is delivered: five numbers of a service, or those of several services each by itself. */
export function DoraRow(props: {
  query: DoraQuery;
  isService: boolean;
  location: FlowLocation;
  change: ChangeFlowLocation;
  revision: number;
}) {
  const { query, isService, location, change, revision } = props;
  const { t } = useWords();
  const [explained, setExplained] = useState<DoraMetricId>();
  const asked = { ...query, compare: 'previous' as const };
  const { value, error, isCurrent, isLoading, reload } = useDoraAnswer(
    JSON.stringify(asked),
    revision,
    (api, signal) => api.getMetrics(asked, { signal }),
  );
  const answer = error && !isCurrent ? undefined : value;
  const service = answer?.services.find(
    ({ component }) => component === query.entity,
  );
  // Much has no deployments, such as libraries: here that is said in passing.
  const reasons = answer ? whyUnknown(answer, service) : [];
  const list = (selection: DoraSelection) =>
    change({ about: 'deployments', dora: { selection } });
  const look = () =>
    change({ about: 'deployments', dora: { selection: undefined } });
  return (
    <section className={styles.stack} aria-label={t('dora.title')}>
      <Text as="h2" variant="body-large" weight="bold">
        {t('dora.title')}
      </Text>
      {error && (
        <FailureAlert
          status="warning"
          title={t(answer ? 'flow.card.refresh' : 'dora.picture.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!answer && !error && <Skeleton width="100%" height={120} />}
      {answer && !isService && (
        <ServicesCard answer={answer} location={location} change={change} />
      )}
      {answer && isService && !service?.firstDeploymentAt && (
        <div className={styles.sectionHead}>
          <div>
            {(reasons.length > 0 ? reasons : [t('dora.picture.empty')]).map(
              text => (
                <QuietText key={text}>{text}</QuietText>
              ),
            )}
          </div>
          <Button size="small" variant="secondary" onPress={look}>
            {t('dora.picture.step')}
          </Button>
        </div>
      )}
      {answer && isService && service?.firstDeploymentAt && (
        <DoraTiles
          answer={answer}
          service={service}
          isReading={isLoading}
          onItems={metric => list(countedBy(metric))}
          onExplain={setExplained}
        />
      )}
      <DoraExplainDrawer
        explained={
          explained && answer && service
            ? { metric: explained, service, answer }
            : undefined
        }
        onItems={list}
        onClose={() => setExplained(undefined)}
      />
    </section>
  );
}
