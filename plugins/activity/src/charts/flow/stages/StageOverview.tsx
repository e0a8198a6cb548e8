import { fittingText } from '../../../transforms/work/fittingText';
import { textOn } from '../../contrast';
import gridStyles from '../../grid/Grid.module.css';
import figureStyles from '../frame/FlowFigure.module.css';
import { barMargin } from '../parts/barListLayout';
import type { StageMetric, StagePlace } from './stagePlaces';

const height = 32;

/** The medians of all stages in one bar. The rows below say the same in words. */
export function StageOverview(props: {
  places: readonly StagePlace[];
  /** CSS pixels of a second. */
  scale: number;
  width: number;
  fills: Record<StageMetric, string>;
  nameOf(metric: StageMetric): string;
}) {
  const { places, scale, width, fills, nameOf } = props;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ display: 'block' }}
    >
      <g transform={`translate(${barMargin}, 0)`}>
        {places.map(({ metric, start, median }) => {
          if (median === null || median === 0) return null;
          const wide = Math.max(1, median * scale - 1);
          return (
            <g key={metric} transform={`translate(${start * scale}, 0)`}>
              <rect width={wide} height={height - 4} fill={fills[metric]} />
              <text
                className={`${figureStyles.name} ${gridStyles.overlay}`}
                x={6}
                y={height / 2 + 2}
                style={{ fill: textOn(fills[metric]) }}
              >
                {fittingText(nameOf(metric), wide)}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
