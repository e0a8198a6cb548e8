import { useChartPalette } from '../../useChartPalette';
import { linePath } from '../marks/linePath';
import { sparkPoints } from './sparkPoints';

export interface SparklineProps {
  /** The oldest first; null is unknown. */
  values: readonly (number | null)[];
  /** All of it in words, for those who do not see it. */
  label: string;
  /** The last one is not over yet: its dot is hollow. */
  isLastPartial?: boolean;
  /** In CSS pixels. */
  width?: number;
  height?: number;
}

/** A small line without axes; nothing where no value is known. */
export function Sparkline(props: SparklineProps) {
  const { values, label, isLastPartial, width = 96, height = 28 } = props;
  const palette = useChartPalette();
  const points = sparkPoints(values, { width, height });
  const colour = palette.steps[3];
  const last = points[points.length - 1];
  const alone = points.filter(
    (point, index) => point && !points[index - 1] && !points[index + 1],
  );
  if (points.every(point => point === null)) return null;
  return (
    <svg role="img" aria-label={label} width={width} height={height}>
      <line
        x1={4}
        x2={width - 4}
        y1={height - 3.5}
        y2={height - 3.5}
        stroke={palette.zeroBorder}
      />
      <path
        d={linePath(points)}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {alone.map(
        point =>
          point && (
            <circle
              key={point.x}
              cx={point.x}
              cy={point.y}
              r={1.5}
              fill={colour}
            />
          ),
      )}
      {last && (
        <circle
          cx={last.x}
          cy={last.y}
          r={3}
          fill={isLastPartial ? palette.ground : colour}
          stroke={colour}
        />
      )}
    </svg>
  );
}
