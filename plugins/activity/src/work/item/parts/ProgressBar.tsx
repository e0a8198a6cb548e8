import type { WorkProgress } from '@activity-insights/plugin-activity-common';
import { statusColours } from '../../../charts/statusStrip/statusColours';
import { useChartPalette } from '../../../charts/useChartPalette';

const height = 10;

/** Which part of a tree is done, and which is in progress. */
export function ProgressBar(props: {
  progress: Pick<WorkProgress, 'done' | 'inProgress' | 'total'>;
  label: string;
  /** What the bar says, in words. */
  text: string;
}) {
  const { progress, label, text } = props;
  const { done, inProgress, total } = progress;
  const palette = useChartPalette();
  const colours = statusColours(palette);
  const percentOf = (count: number) =>
    total === 0 ? 0 : (100 * Math.min(count, total)) / total;
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, total)}
      aria-valuenow={Math.min(done, Math.max(1, total))}
      aria-valuetext={text}
      width="100%"
      height={height}
      style={{ display: 'block' }}
    >
      <rect width="100%" height={height} rx={3} fill={palette.zero} />
      <rect
        width={`${percentOf(done + inProgress)}%`}
        height={height}
        rx={3}
        fill={colours.inProgress}
      />
      <rect
        width={`${percentOf(done)}%`}
        height={height}
        rx={3}
        fill={colours.done}
      />
      <rect
        x={0.5}
        y={0.5}
        style={{ width: 'calc(100% - 1px)' }}
        height={height - 1}
        rx={3}
        fill="none"
        stroke={palette.bar}
      />
    </svg>
  );
}
