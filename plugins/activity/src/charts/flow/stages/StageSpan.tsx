import type { ChartPalette } from '../../palette';
import { barHeight } from '../parts/BarList';
import type { StagePlace } from './stagePlaces';

const capHeight = 8;

/** One stage at its place: its median as a bar, and up to where 85% of the changes come as a line with an end. */
export function StageSpan(props: {
  place: StagePlace;
  /** CSS pixels of a second. */
  scale: number;
  fill: string;
  palette: ChartPalette;
}) {
  const { place, scale, fill, palette } = props;
  const { start, median, p85 } = place;
  if (median === null) return null;
  const middle = barHeight / 2;
  const end = (p85 ?? median) * scale;
  return (
    <g transform={`translate(${start * scale}, 0)`}>
      <path
        d={`M0 ${middle}H${end}M${end} ${middle - capHeight / 2}v${capHeight}`}
        fill="none"
        stroke={palette.line}
        strokeWidth={1.5}
      />
      <rect
        width={Math.max(2, median * scale)}
        height={barHeight}
        rx={2}
        fill={fill}
        stroke={palette.line}
        strokeWidth={0.5}
      />
    </g>
  );
}
