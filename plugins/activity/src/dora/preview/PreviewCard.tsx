import { Skeleton } from '@backstage/ui';
import { FailureAlert } from '../../pictures/FailureAlert';
import { ChartCard } from '../../tab/cards/ChartCard';
import { useWords } from '../../words/useWords';
import type { DoraPage } from '../DoraPage';
import { useDoraAnswer } from '../loading/useDoraAnswer';
import type { DoraLook } from '../location/doraLook';
import { Preview } from './Preview';

/** As many as fit into a table that can be read. */
const shownRuns = 50;

/** What counts as a deployment, what else could, and how to say it. */
export function PreviewCard(props: {
  page: Pick<DoraPage, 'query' | 'location' | 'change' | 'revision'>;
  /** Ref of the Component. */
  component: string;
}) {
  const { page, component } = props;
  const { query, location, change, revision } = page;
  const { trial } = location.dora;
  const { t } = useWords();
  const { timezone } = query;
  const asked = {
    entity: component,
    limit: shownRuns,
    ...(timezone && { timezone }),
  };
  const tried = JSON.stringify({ ...asked, ...trial });
  const isTrying = Object.keys(trial).length > 0;
  const now = useDoraAnswer(JSON.stringify(asked), revision, (api, signal) =>
    api.getPreview(asked, { signal }),
  );
  const then = useDoraAnswer(
    isTrying ? tried : undefined,
    revision,
    (api, signal) => api.getPreview({ ...asked, ...trial }, { signal }),
  );
  const attempt = (next: DoraLook['trial']) =>
    change({ dora: { trial: next } });
  return (
    <ChartCard title={t('dora.preview.title')} height={320}>
      {now.error && (
        <FailureAlert
          status="warning"
          title={t('dora.preview.failed')}
          error={now.error}
          onRetry={now.reload}
        />
      )}
      {then.error && (
        <FailureAlert
          status="warning"
          title={t('dora.preview.trialFailed')}
          error={then.error}
          onRetry={then.reload}
        />
      )}
      {!now.value && !now.error && (
        <div aria-busy="true">
          <Skeleton width="100%" height={320} />
        </div>
      )}
      {now.value && (
        <Preview
          now={now.value}
          tried={then.isCurrent ? then.value : undefined}
          trial={trial}
          isPending={then.isLoading}
          onTry={attempt}
        />
      )}
    </ChartCard>
  );
}
