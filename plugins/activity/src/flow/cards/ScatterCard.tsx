import type {
  FlowItems,
  FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { CycleScatter } from '../../charts/flow/scatter/CycleScatter';
import { CycleTable } from '../../charts/flow/scatter/CycleTable';
import type { Answer } from '../../loading/useAnswer';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { itemsOf } from '../location/flowSelection';
import { mostItems } from '../query/toItemsQuery';
import { CutNotice } from './CutNotice';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** How long each of what was finished took. */
export function ScatterCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, location, revision, tiles } = page;
  const { about, look } = location;
  const metric: FlowMetricId =
    about === 'changes' ? 'change-cycle-time' : 'cycle-time';
  const asked = {
    ...query,
    metric,
    sort: '-finished',
    limit: mostItems,
  };
  const answer: Answer<FlowItems> = useFlowAnswer(
    JSON.stringify(asked),
    revision,
    (api, signal) => api.getItems(asked, { signal }),
  );
  const tile = tiles.tiles.find(({ id }) => id === metric);
  const open = (items: FlowItems['items']) =>
    page.onItems(itemsOf(metric, { key: items.map(({ key }) => key) }));
  return (
    <FlowCard
      name="scatter"
      page={page}
      title={t(
        about === 'changes'
          ? 'flow.card.title.scatterChanges'
          : 'flow.card.title.scatter',
      )}
      answer={answer}
      subject={t(`flow.metric.${metric}`)}
      explanation={() => tile?.explain}
      chart={value => (
        <>
          <CycleScatter
            answer={value}
            percentiles={tile?.percentiles}
            scale={look.scale}
            onScale={scale => page.change({ look: { scale } })}
            onSelect={open}
          />
          <CutNotice answer={value} />
        </>
      )}
      table={value => <CycleTable answer={value} onSelect={open} />}
    />
  );
}
