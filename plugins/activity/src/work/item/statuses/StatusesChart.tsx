import type { WorkItemSpan } from '@activity-insights/plugin-activity-common';
import { ChartLegend } from '../../../charts/ChartLegend';
import { StatusStrip } from '../../../charts/statusStrip/StatusStrip';
import {
  againSign,
  stripLegend,
} from '../../../charts/statusStrip/stripLegend';
import { useChartPalette } from '../../../charts/useChartPalette';
import { useElementWidth } from '../../../charts/useElementWidth';
import type { StatusStretch } from '../../../transforms/work/statusStretches';
import { QuietText } from '../../../words/QuietText';
import { useItemWords } from '../useItemWords';
import { useStretchWords } from './useStretchWords';

/** The time in each status as a strip, with its legend. */
export function StatusesChart(props: {
  /** At least one. */
  stretches: readonly StatusStretch[];
  blocked: readonly WorkItemSpan[];
}) {
  const { stretches, blocked } = props;
  const { t, day } = useItemWords();
  const palette = useChartPalette();
  const [measured, width] = useElementWidth();
  const stretchWords = useStretchWords();
  const last = stretches[stretches.length - 1];
  const isDone = last.category === 'done' && last.to === undefined;
  return (
    <div ref={measured}>
      <StatusStrip
        stretches={stretches}
        blocked={blocked}
        width={width}
        palette={palette}
        words={{
          label: t('workItem.strip.label', {
            first: day(stretches[0].from),
            last: last.to ? day(last.to) : t('workItem.strip.now'),
          }),
          stretch: stretchWords,
          visit: visit =>
            t('workItem.strip.visit', {
              sign: againSign,
              visit: String(visit),
            }),
        }}
      />
      <ChartLegend
        unit={t('workItem.strip.legend')}
        entries={stripLegend(palette, {
          categories: {
            todo: t('workItem.category.todo'),
            inProgress: t('workItem.category.inProgress'),
            done: t('workItem.category.done'),
          },
          blocked:
            blocked.length > 0 ? t('workItem.strip.legendBlocked') : undefined,
          again: stretches.some(({ visit }) => visit > 1)
            ? t('workItem.strip.legendAgain')
            : undefined,
        })}
      />
      <QuietText>
        {t('workItem.strip.scale')}
        {isDone && ` ${t('workItem.strip.done')}`}
      </QuietText>
    </div>
  );
}
