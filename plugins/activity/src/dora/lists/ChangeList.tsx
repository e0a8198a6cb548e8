import type {
  DoraChange,
  DoraChanges,
  DoraChangesQuery,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { doraApiRef } from '../../api/doraApiRef';
import { usePagedFeed } from '../../rows/usePagedFeed';
import { formatCount } from '../../transforms/format';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { changeColumns } from './changeColumns';
import { ListHead } from './ListHead';
import { mostOfOneAnswer, PagedGrid } from './PagedGrid';
import { useMomentWords } from './useMomentWords';

/** Changes, each at the first deployment that contains it; Enter opens one at its source. */
export function ChangeList(props: {
  query: DoraChangesQuery;
  revision: number;
}) {
  const { query, revision } = props;
  const api = useApi(doraApiRef);
  const words = useFlowChartWords();
  const { t } = words;
  const list = usePagedFeed<DoraChangesQuery, DoraChanges>(
    query,
    revision,
    mostOfOneAnswer,
    (asked, page, signal) => api.getChanges({ ...asked, ...page }, { signal }),
  );
  const momentOf = useMomentWords(list.answer?.timezone ?? 'UTC');
  return (
    <PagedGrid<DoraChange, DoraChanges>
      list={list}
      label={t('dora.list.changes')}
      empty={t('dora.list.empty')}
      columns={changeColumns({ words, momentOf })}
      keyOf={({ component, key }) => `${component} ${key}`}
      head={answer => (
        <ListHead
          total={t('dora.list.totalChanges', {
            count: answer.total,
            number: formatCount(answer.total),
          })}
          answer={answer}
          kind="dora-changes"
          query={query}
        />
      )}
    />
  );
}
