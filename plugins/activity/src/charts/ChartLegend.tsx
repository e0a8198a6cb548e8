import { paletteStep, type CountBucket } from '../transforms/quantileBuckets';
import { formatCount } from '../transforms/format';
import styles from './ChartLegend.module.css';
import type { ChartPalette } from './palette';

/** Which colour stands for which counts, in numbers. */
export function ChartLegend(props: {
  /** What the numbers count. */
  unit: string;
  buckets: readonly CountBucket[];
  palette: ChartPalette;
}) {
  const { unit, buckets, palette } = props;
  const entries = buckets.map(({ from, to }) => ({
    colour: palette.steps[paletteStep(to, buckets, palette.steps.length)],
    text:
      from === to
        ? formatCount(from)
        : `${formatCount(from)}–${formatCount(to)}`,
  }));
  return (
    <ul className={styles.legend} aria-label={unit}>
      <li aria-hidden="true">{unit}</li>
      <LegendEntry
        colour={palette.zero}
        border={palette.zeroBorder}
        text={formatCount(0)}
      />
      {entries.map(entry => (
        <LegendEntry key={entry.text} {...entry} />
      ))}
    </ul>
  );
}

function LegendEntry(props: { colour: string; border?: string; text: string }) {
  const { colour, border, text } = props;
  return (
    <li className={styles.entry}>
      <svg aria-hidden="true" width={16} height={16}>
        <rect
          x={0.5}
          y={0.5}
          width={15}
          height={15}
          rx={3}
          fill={colour}
          stroke={border ?? colour}
        />
      </svg>
      {text}
    </li>
  );
}
