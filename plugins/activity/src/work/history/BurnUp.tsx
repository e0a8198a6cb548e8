import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { useAnswer } from '../../loading/useAnswer';
import { FailureAlert } from '../../pictures/FailureAlert';
import { todayIn } from '../../query/todayIn';
import { ItemSection } from '../item/parts/ItemSection';
import { useItemWords } from '../item/useItemWords';
import { BurnUpOf } from './BurnUpOf';
import { BurnUpToolbar } from './BurnUpToolbar';
import { historyQuery, type BurnUpChoice } from './historyQuery';

/** About the height of what is in the section, kept free while it is on its way. */
const height = 260;

/** How the tree of an item has grown, and how much of it was done. */
export function BurnUp(props: {
  item: Pick<
    WorkItemDetail,
    'source' | 'instance' | 'key' | 'createdAt' | 'updatedAt'
  >;
  onOpen(name: WorkItemName): void;
}) {
  const { item, onOpen } = props;
  const { source, instance, key } = item;
  const api = useApi(workItemsApiRef);
  const { t, zone } = useItemWords();
  const [choice, setChoice] = useState<BurnUpChoice>({
    range: 'quarter',
    interval: 'week',
    measure: 'count',
    view: 'chart',
  });
  const today = todayIn([zone], Date.now());
  const query = historyQuery(choice, item.createdAt, zone, today);
  const question = JSON.stringify([source, instance, key, query]);
  const history = useAnswer(
    // What has changed meanwhile is another question.
    `${question} ${item.updatedAt}`,
    signal => api.getHistory({ source, instance, key }, query, { signal }),
  );
  const { value, error, isCurrent, reload } = history;
  return (
    <ItemSection title={t('workHistory.title')}>
      <BurnUpToolbar
        choice={choice}
        history={value}
        createdAt={item.createdAt}
        today={today}
        onChange={change => setChoice({ ...choice, ...change })}
      />
      {error && !isCurrent && (
        <FailureAlert
          status="warning"
          title={t('workHistory.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <Skeleton width="100%" height={height} />}
      {value && (isCurrent || !error) && (
        <BurnUpOf
          history={value}
          choice={choice}
          nameOf={other => ({ source, instance, key: other })}
          onOpen={onOpen}
        />
      )}
    </ItemSection>
  );
}
