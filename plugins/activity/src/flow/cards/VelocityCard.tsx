import type { FlowPoint } from '@activity-insights/plugin-activity-common';
import { VelocityBars } from '../../charts/flow/velocity/VelocityBars';
import { VelocityTable } from '../../charts/flow/velocity/VelocityTable';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { velocityIntervals, velocityMeasures } from '../location/flowLook';
import { itemsOf } from '../location/flowSelection';
import { FlowNotes } from '../pictures/FlowNotes';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';

/** What was done week by week, or of what each sprint had planned. */
export function VelocityCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, revision, location, change } = page;
  const { velocityBy: interval, measure } = location.look;
  const asked = { ...query, interval };
  const answer = useFlowAnswer(JSON.stringify(asked), revision, (api, signal) =>
    api.getSeries('velocity', asked, { signal }),
  );
  const hasEstimates = answer.value?.points.some(
    ({ estimate, sprint }) =>
      typeof estimate === 'number' || sprint?.completed.estimate,
  );
  const openWeek = ({ from, to }: FlowPoint) =>
    page.onItems(itemsOf('velocity', { from, to }));
  // What was done in the time of a sprint is not what was done of it: nothing lists just that.
  const open = interval === 'sprint' ? undefined : openWeek;
  return (
    <FlowCard
      name="velocity"
      page={page}
      title={t(
        interval === 'sprint'
          ? 'flow.card.title.velocity'
          : 'flow.card.title.velocityWeeks',
      )}
      answer={answer}
      subject={t('flow.metric.velocity')}
      explanation={({ explain }) => explain}
      toolbar={
        <>
          <ChoiceButtons
            label={t('flow.card.interval')}
            options={velocityIntervals}
            chosen={interval}
            nameOf={name => t(`flow.card.intervals.${name}`)}
            onChange={velocityBy => change({ look: { velocityBy } })}
          />
          {hasEstimates && (
            <ChoiceButtons
              label={t('flow.card.measure')}
              options={velocityMeasures}
              chosen={measure}
              nameOf={name => t(`flow.card.measures.${name}`)}
              onChange={next => change({ look: { measure: next } })}
            />
          )}
        </>
      }
      chart={value => (
        <>
          <VelocityBars
            series={value}
            measure={hasEstimates ? measure : 'items'}
            onSelect={open}
          />
          <FlowNotes notes={value.notes} />
        </>
      )}
      table={value => (
        <VelocityTable
          series={value}
          measure={hasEstimates ? measure : 'items'}
          onSelect={open}
        />
      )}
    />
  );
}
