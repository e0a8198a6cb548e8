import {
  flowMetrics,
  type FlowQuery,
} from '@activity-insights/plugin-activity-common';
import { Select, Skeleton, Text } from '@backstage/ui';
import { useElementWidth } from '../../charts/useElementWidth';
import { FailureAlert } from '../../pictures/FailureAlert';
import { answerDays } from '../../transforms/answerDays';
import { formatCount, formatDate } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { FlowDownload } from '../filters/FlowDownload';
import {
  flowItemSorts,
  sortsOf,
  type FlowItemSort,
  type FlowSelection,
} from '../location/flowSelection';
import { toItemsQuery } from '../query/toItemsQuery';
import { itemColumns } from './itemColumns';
import { ItemGrid } from './ItemGrid';
import { itemsLimits } from './itemsHeading';
import styles from './Items.module.css';
import { useFlowItems } from './useFlowItems';

/** Narrower than this, in CSS pixels, there is no room for columns. */
const compactBelow = 640;

/** The items behind a number: how many, of when, and each with its part in it. */
export function ItemsPanel(props: {
  selection: FlowSelection;
  /** Of the page, about what the metric is about. */
  query: FlowQuery;
  revision: number;
  onSort(sort: FlowItemSort): void;
}) {
  const { selection, query, revision, onSort } = props;
  const { t } = useWords();
  const [measured, width] = useElementWidth();
  const asked = toItemsQuery(query, selection);
  const list = useFlowItems(asked, selection.key, revision);
  const { items, answer, error, isLoading, isCurrent, loadMore } = list;
  const { about } = flowMetrics[selection.metric];
  const days = answer && answerDays(answer);
  const isOfKeys = selection.key.length > 0;
  const total = isOfKeys ? items.length : answer?.total ?? 0;
  const isCompact = width < compactBelow;
  const mayReadOn = list.hasMore && isCurrent && !error && !isOfKeys;

  if (!answer) {
    if (error) {
      return (
        <FailureAlert
          status="danger"
          title={t('flow.items.failed')}
          error={error}
          onRetry={loadMore}
        />
      );
    }
    return (
      <div aria-busy="true" aria-label={t('flow.items.loading')} role="status">
        <Skeleton width="100%" height={320} />
      </div>
    );
  }
  return (
    <>
      <div>
        <Text as="p" variant="body-medium" role="status">
          {[
            t(
              about === 'changes'
                ? 'flow.items.totalChanges'
                : 'flow.items.total',
              { count: total, number: formatCount(total) },
            ),
            ...itemsLimits(t, selection, items[0]?.excluded?.message),
          ].join(' · ')}
        </Text>
        {days && (
          <QuietText>
            {t('flow.items.period', {
              first: formatDate(days.first),
              last: formatDate(days.last),
              zone: answer.timezone,
            })}
          </QuietText>
        )}
      </div>
      <div className={styles.bar} ref={measured}>
        {isCompact ? (
          <Select
            aria-label={t('flow.items.sort')}
            options={sortsOf(selection.metric).map(id => ({
              id,
              label: t(`flow.items.sorts.${id}`),
            }))}
            selectedKey={selection.sort}
            onSelectionChange={key =>
              onSort(flowItemSorts.find(name => name === key) ?? selection.sort)
            }
          />
        ) : (
          <span />
        )}
        {/* A file has all of them, and not those of one place. */}
        {!isOfKeys && (
          <FlowDownload kind="flow-items" query={asked} days={days} />
        )}
      </div>
      {error && (
        <FailureAlert
          status="warning"
          title={t('flow.items.moreFailed')}
          error={error}
          onRetry={loadMore}
        />
      )}
      {items.length === 0 ? (
        <Text as="p">{t('flow.items.empty')}</Text>
      ) : (
        <ItemGrid
          items={items}
          total={total}
          metric={selection.metric}
          zone={answer.timezone}
          columns={itemColumns(
            selection.metric,
            selection.excluded !== undefined,
          )}
          isCompact={isCompact}
          sort={selection.sort}
          onSort={onSort}
          onNearEnd={mayReadOn ? loadMore : undefined}
        />
      )}
      {isLoading && <QuietText>{t('flow.items.more')}</QuietText>}
    </>
  );
}
