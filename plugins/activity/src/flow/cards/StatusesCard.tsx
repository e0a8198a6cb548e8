import { TimeInStatusBars } from '../../charts/flow/parts/TimeInStatusBars';
import { TimeInStatusTable } from '../../charts/flow/parts/TimeInStatusTable';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { itemsOf } from '../location/flowSelection';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** How long finished work was in each status. */
export function StatusesCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, revision } = page;
  const answer = useFlowAnswer(JSON.stringify(query), revision, (api, signal) =>
    api.getBreakdown('time-in-status', query, { signal }),
  );
  const open = ({ name }: { name: string }) =>
    page.onItems(itemsOf('throughput', { status: [name] }));
  return (
    <FlowCard
      name="statuses"
      page={page}
      title={t('flow.card.title.statuses')}
      answer={answer}
      subject={t('flow.card.subject.statuses')}
      explanation={({ explain }) => explain}
      chart={value => <TimeInStatusBars breakdown={value} onSelect={open} />}
      table={value => <TimeInStatusTable breakdown={value} onSelect={open} />}
    />
  );
}
