import { CumulativeFlow } from '../../charts/flow/cumulative/CumulativeFlow';
import { CumulativeTable } from '../../charts/flow/cumulative/CumulativeTable';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';
import { LawNotice } from './LawNotice';

/** What has come, been started and been done, day by day; and whether the numbers fit together. */
export function CumulativeCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, revision } = page;
  const answer = useFlowAnswer(JSON.stringify(query), revision, (api, signal) =>
    api.getCumulative(query, { signal }),
  );
  return (
    <FlowCard
      name="cumulative"
      page={page}
      title={t('flow.card.title.cumulative')}
      answer={answer}
      subject={t('flow.card.subject.cumulative')}
      explanation={({ explain }) => explain}
      chart={value => (
        <>
          <CumulativeFlow answer={value} />
          <LawNotice law={value.littlesLaw} />
        </>
      )}
      table={value => (
        <>
          <CumulativeTable answer={value} />
          <LawNotice law={value.littlesLaw} />
        </>
      )}
    />
  );
}
