import type { WorkHistory } from '@activity-insights/plugin-activity-common';
import { BurnUpChart } from '../../charts/burnUp/BurnUpChart';
import { burnUpLegend } from '../../charts/burnUp/burnUpLegend';
import { ChartLegend } from '../../charts/ChartLegend';
import { useChartPalette } from '../../charts/useChartPalette';
import { useElementWidth } from '../../charts/useElementWidth';
import {
  formatCompact,
  formatDate,
  formatShortDate,
  localDatePart,
} from '../../transforms/format';
import {
  inexactPoints,
  type BurnUpMeasure,
  type BurnUpPoint,
} from '../../transforms/work/burnUp';
import { useWords } from '../../words/useWords';
import { usePointWords } from './usePointWords';

/** A history as a chart, with its legend. */
export function BurnUpFigure(props: {
  history: WorkHistory;
  /** At least one. */
  points: readonly BurnUpPoint[];
  measure: BurnUpMeasure;
}) {
  const { history, points, measure } = props;
  const { timezone, interval, exact } = history;
  const { t } = useWords();
  const palette = useChartPalette();
  const [measured, width] = useElementWidth();
  const pointWords = usePointWords();
  const last = points[points.length - 1].date;
  const first = formatShortDate(points[0].date, last.slice(0, 4));
  const inexact = inexactPoints(
    points,
    exact.from ? localDatePart(exact.from, timezone) : undefined,
  );
  return (
    <div ref={measured}>
      <BurnUpChart
        points={points}
        inexact={inexact}
        width={width}
        palette={palette}
        words={{
          label: t('workHistory.label', {
            first,
            last: formatDate(last),
            interval: t(`workHistory.intervals.${interval}`).toLocaleLowerCase(
              'en',
            ),
          }),
          amount: formatCompact,
          first,
          last: formatShortDate(last, last.slice(0, 4)),
          point: pointWords,
        }}
      />
      <ChartLegend
        unit={t(`workHistory.unit.${measure}`)}
        entries={burnUpLegend(palette, {
          scope: t('workHistory.scope'),
          done: t('workHistory.done'),
          inexact: inexact > 0 ? t('workHistory.inexact') : undefined,
        })}
      />
    </div>
  );
}
