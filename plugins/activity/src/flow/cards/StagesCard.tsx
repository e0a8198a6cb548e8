import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import { StageBars } from '../../charts/flow/stages/StageBars';
import { StageTable } from '../../charts/flow/stages/StageTable';
import type { Answer } from '../../loading/useAnswer';
import { useWords } from '../../words/useWords';
import { itemsOf } from '../location/flowSelection';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** Where changes spend their time, from the first commit to production. */
export function StagesCard(props: {
  page: FlowPage;
  /** The numbers on top: they tell all of it. */
  answer: Answer<FlowTiles>;
}) {
  const { page, answer } = props;
  const { t } = useWords();
  return (
    <FlowCard
      name="stages"
      page={page}
      title={t('flow.card.title.stages')}
      answer={answer}
      height={180}
      subject={t('flow.metric.change-cycle-time')}
      explanation={({ tiles }) =>
        tiles.find(({ id }) => id === 'change-cycle-time')?.explain
      }
      chart={value => (
        <StageBars
          tiles={value}
          onSelect={metric => page.onItems(itemsOf(metric))}
        />
      )}
      table={value => (
        <StageTable
          tiles={value}
          onSelect={metric => page.onItems(itemsOf(metric))}
        />
      )}
    />
  );
}
