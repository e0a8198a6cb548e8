import type {
  FlowMetricId,
  FlowPoint,
} from '@activity-insights/plugin-activity-common';
import { RunChart } from '../../charts/flow/run/RunChart';
import { RunTable } from '../../charts/flow/run/RunTable';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { itemsOf } from '../location/flowSelection';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';
import { runInterval } from './runInterval';

/** A number over time, and in the period before. */
export function RunCard(props: {
  page: FlowPage;
  name: 'finished' | 'underWay' | 'pace';
  metric: FlowMetricId;
}) {
  const { page, name, metric } = props;
  const { t } = useWords();
  const { query, revision, tiles, location } = page;
  const interval = runInterval(location.look.interval, tiles);
  const asked = { ...query, interval, compare: 'previous' as const };
  const answer = useFlowAnswer(
    JSON.stringify([metric, asked]),
    revision,
    (api, signal) => api.getSeries(metric, asked, { signal }),
  );
  const open = ({ from, to }: FlowPoint) =>
    page.onItems(itemsOf(metric, { from, to }));
  return (
    <FlowCard
      name={name}
      page={page}
      title={t(`flow.card.title.${name}`)}
      answer={answer}
      height={220}
      subject={t(`flow.metric.${metric}`)}
      explanation={({ explain }) => explain}
      chart={value => <RunChart series={value} onSelect={open} />}
      table={value => <RunTable series={value} onSelect={open} />}
    />
  );
}
