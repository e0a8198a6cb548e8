import type { ChartPalette } from '../palette';

/** Crosses to fill with, as `url(#id)`: what failed is told from what went well without colours, too. */
export function Crosses(props: { id: string; palette: ChartPalette }) {
  const { id, palette } = props;
  return (
    <defs>
      <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} fill={palette.ground} />
        <path
          d="M1.5 1.5L6.5 6.5M6.5 1.5L1.5 6.5"
          stroke={palette.line}
          strokeWidth={1.25}
        />
      </pattern>
    </defs>
  );
}
