import type { DoraDeployments } from '@activity-insights/plugin-activity-common';
import { Button, Skeleton, Text } from '@backstage/ui';
import { FailureAlert } from '../../pictures/FailureAlert';
import { ChartCard } from '../../tab/cards/ChartCard';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import type { DoraPage } from '../DoraPage';
import listStyles from '../lists/Lists.module.css';
import { useDoraAnswer } from '../loading/useDoraAnswer';
import { countedBy } from '../location/doraLook';
import { ExplainButton } from '../over/ExplainButton';
import { FailuresTable } from './FailuresTable';

/** More of them are in the list at the side. */
const shownFailures = 20;

/** Which deployments failed, why, and how long it took until that was repaired. */
export function FailuresCard({ page }: { page: DoraPage }) {
  const { query, service, revision, onItems, onExplain } = page;
  const { t } = useWords();
  const title = t('dora.failures.title');
  const asked = {
    ...query,
    metric: 'change-fail-rate' as const,
    limit: shownFailures,
  };
  const { value, error, isCurrent, reload } = useDoraAnswer<DoraDeployments>(
    JSON.stringify(asked),
    revision,
    (api, signal) => api.getDeployments(asked, { signal }),
  );
  const shown = error && !isCurrent ? undefined : value;
  const { rollbacks, incidents } = service;
  return (
    <ChartCard
      title={title}
      height={220}
      toolbar={
        <ExplainButton
          title={title}
          metric="change-fail-rate"
          onExplain={onExplain}
        />
      }
    >
      <div className={listStyles.list}>
        {error && (
          <FailureAlert
            status="warning"
            title={t(shown ? 'flow.card.refresh' : 'flow.card.failed')}
            error={error}
            onRetry={reload}
          />
        )}
        {!shown && !error && (
          <div aria-busy="true">
            <Skeleton width="100%" height={160} />
          </div>
        )}
        {shown?.items.length === 0 && (
          <Text as="p">{t('dora.failures.none')}</Text>
        )}
        {shown && shown.items.length > 0 && (
          <FailuresTable
            deployments={shown.items}
            zone={shown.timezone}
            onChanges={page.onChanges}
          />
        )}
        {shown && shown.total > shown.items.length && (
          <div>
            <Button
              size="small"
              variant="secondary"
              onPress={() => onItems(countedBy('change-fail-rate'))}
            >
              {t('dora.failures.all', { number: formatCount(shown.total) })}
            </Button>
          </div>
        )}
        {rollbacks > 0 && (
          <QuietText>
            {t('dora.failures.rollbacks', {
              count: rollbacks,
              number: formatCount(rollbacks),
            })}
          </QuietText>
        )}
        {incidents.unlinked > 0 && (
          <QuietText>
            {t('dora.failures.unlinked', {
              count: incidents.unlinked,
              number: formatCount(incidents.unlinked),
            })}
          </QuietText>
        )}
      </div>
    </ChartCard>
  );
}
