import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { AgeingTable } from '../../charts/flow/ageing/AgeingTable';
import { AgeingWork } from '../../charts/flow/ageing/AgeingWork';
import type { Answer } from '../../loading/useAnswer';
import { useWords } from '../../words/useWords';
import { ageMetrics } from '../loading/useAgeing';
import { itemsOf } from '../location/flowSelection';
import { CutNotice } from './CutNotice';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** What has been under way the longest, against what it usually takes. */
export function AgeingCard(props: {
  page: FlowPage;
  answer: Answer<FlowItems>;
}) {
  const { page, answer } = props;
  const { t } = useWords();
  const { about } = page.location;
  const { open: openMetric, done } = ageMetrics[about];
  const tileOf = (metric: string) =>
    page.tiles.tiles.find(({ id }) => id === metric);
  const open = (items: FlowItems['items']) =>
    page.onItems(itemsOf(openMetric, { key: items.map(({ key }) => key) }));
  const percentiles = tileOf(done)?.percentiles;
  return (
    <FlowCard
      name="ageing"
      page={page}
      title={t(
        about === 'changes'
          ? 'flow.card.title.ageingChanges'
          : 'flow.card.title.ageing',
      )}
      answer={answer}
      subject={t(`flow.metric.${openMetric}`)}
      explanation={() => tileOf(openMetric)?.explain}
      chart={value => (
        <>
          <AgeingWork
            answer={value}
            percentiles={percentiles}
            onSelect={open}
          />
          <CutNotice answer={value} />
        </>
      )}
      table={value => (
        <AgeingTable answer={value} percentiles={percentiles} onSelect={open} />
      )}
    />
  );
}
