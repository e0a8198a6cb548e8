import type {
  DoraDeployment,
  DoraDeployments,
  DoraDeploymentsQuery,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { doraApiRef } from '../../api/doraApiRef';
import { usePagedFeed } from '../../rows/usePagedFeed';
import { formatCount } from '../../transforms/format';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { deploymentColumns } from './deploymentColumns';
import { ListHead } from './ListHead';
import { mostOfOneAnswer, PagedGrid } from './PagedGrid';
import { useMomentWords } from './useMomentWords';

/** Deployments, the latest first; Enter lists the changes of one. */
export function DeploymentList(props: {
  query: DoraDeploymentsQuery;
  revision: number;
  /** Whether they are all of one service. */
  isOfOne: boolean;
  onChanges(deployment: DoraDeployment): void;
}) {
  const { query, revision, isOfOne, onChanges } = props;
  const api = useApi(doraApiRef);
  const words = useFlowChartWords();
  const { t } = words;
  const list = usePagedFeed<DoraDeploymentsQuery, DoraDeployments>(
    query,
    revision,
    mostOfOneAnswer,
    (asked, page, signal) =>
      api.getDeployments({ ...asked, ...page }, { signal }),
  );
  const momentOf = useMomentWords(list.answer?.timezone ?? 'UTC');
  return (
    <PagedGrid<DoraDeployment, DoraDeployments>
      list={list}
      label={t('dora.list.deployments')}
      empty={t('dora.list.noDeployment')}
      columns={deploymentColumns({ words, momentOf, isOfOne, onChanges })}
      keyOf={({ component, key }) => `${component} ${key}`}
      onEnter={onChanges}
      head={answer => (
        <ListHead
          total={t('dora.list.totalDeployments', {
            count: answer.total,
            number: formatCount(answer.total),
          })}
          answer={answer}
          kind="dora-deployments"
          query={query}
        />
      )}
    />
  );
}
