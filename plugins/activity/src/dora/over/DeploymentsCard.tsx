import type { Dora } from '@activity-insights/plugin-activity-common';
import { DeploymentBars } from '../../charts/dora/DeploymentBars';
import { DeploymentTable } from '../../charts/dora/DeploymentTable';
import { FlowCard } from '../../flow/cards/FlowCard';
import type { Answer } from '../../loading/useAnswer';
import {
  deploymentPoints,
  type DeploymentPoint,
} from '../../transforms/dora/deploymentPoints';
import { useWords } from '../../words/useWords';
import type { DoraPage } from '../DoraPage';
import { countedBy } from '../location/doraLook';
import { ExplainButton } from './ExplainButton';

/** How often a service is deployed, and how often that fails. */
export function DeploymentsCard(props: {
  page: DoraPage;
  /** The numbers on top: they tell all of it. */
  numbers: Answer<Dora>;
}) {
  const { page, numbers } = props;
  const { service } = page;
  const { t } = useWords();
  const title = t('dora.over.title');
  const frequency = service.metrics.find(
    ({ id }) => id === 'deployment-frequency',
  );
  const chartOf = (answer: Dora) => ({
    points: deploymentPoints(service, answer.timezone),
    interval: answer.interval,
    period: answer,
    n: frequency?.n ?? 0,
    onSelect: ({ from, to }: DeploymentPoint) =>
      page.onItems(countedBy('deployment-frequency', { from, to })),
  });
  return (
    <FlowCard
      name="deployments"
      page={{ location: page.location, change: page.change }}
      title={title}
      answer={numbers}
      height={220}
      toolbar={
        <ExplainButton
          title={title}
          metric="deployment-frequency"
          onExplain={page.onExplain}
        />
      }
      chart={answer => <DeploymentBars {...chartOf(answer)} />}
      table={answer => <DeploymentTable {...chartOf(answer)} />}
    />
  );
}
