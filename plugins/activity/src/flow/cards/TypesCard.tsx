import { DistributionBars } from '../../charts/flow/parts/DistributionBars';
import { DistributionTable } from '../../charts/flow/parts/DistributionTable';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { itemsOf } from '../location/flowSelection';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** What was finished, and what is in progress, by type. */
export function TypesCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, revision } = page;
  const answer = useFlowAnswer(JSON.stringify(query), revision, (api, signal) =>
    api.getBreakdown('flow-distribution', query, { signal }),
  );
  const open = ({ name }: { name: string }) =>
    page.onItems(itemsOf('throughput', { type: [name] }));
  return (
    <FlowCard
      name="types"
      page={page}
      title={t('flow.card.title.types')}
      answer={answer}
      subject={t('flow.card.subject.types')}
      explanation={({ explain }) => explain}
      chart={value => <DistributionBars breakdown={value} onSelect={open} />}
      table={value => <DistributionTable breakdown={value} onSelect={open} />}
    />
  );
}
