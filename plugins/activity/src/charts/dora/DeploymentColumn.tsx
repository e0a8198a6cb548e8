import type { DeploymentPoint } from '../../transforms/dora/deploymentPoints';
import { ColumnBar } from '../flow/frame/ColumnBar';
import type { Scale } from '../flow/scales/scale';
import gridStyles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';

/** The deployments of one week or month; nothing where they are unknown. What is not over yet is pale. */
export function DeploymentColumn(props: {
  point: DeploymentPoint;
  /** Of its place, in CSS pixels. */
  left: number;
  width: number;
  y: Scale;
  /** Id of what failures are filled with. */
  crosses: string;
  palette: ChartPalette;
}) {
  const { point, left, width, y, crosses, palette } = props;
  const { deployments, failed, days, partial } = point;
  if (deployments === null) return null;
  const bad = failed ?? 0;
  const place = { left, width };
  return (
    <g className={gridStyles.overlay} opacity={partial ? 0.65 : undefined}>
      <ColumnBar
        {...place}
        top={y(deployments - bad)}
        bottom={y(0)}
        fill={palette.bar}
        stroke={palette.bar}
      />
      {bad > 0 && (
        <ColumnBar
          {...place}
          top={y(deployments)}
          bottom={y(deployments - bad)}
          fill={`url(#${crosses})`}
          stroke={palette.line}
        />
      )}
      {days !== null && days > 0 && (
        <path
          d={`M${left + 1} ${y(days)}H${left + width - 1}`}
          stroke={palette.halo}
          strokeWidth={4}
        />
      )}
      {days !== null && days > 0 && (
        <path
          d={`M${left + 1} ${y(days)}H${left + width - 1}`}
          stroke={palette.line}
          strokeWidth={2}
        />
      )}
    </g>
  );
}
