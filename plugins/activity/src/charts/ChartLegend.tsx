import styles from './ChartLegend.module.css';

/** One sign of a chart, and what it stands for. */
export interface LegendEntry {
  text: string;
  /** Of the face of a cell; `none` for a line alone. */
  fill: string;
  /** Around it, where there is a line. */
  border?: string;
  /** Width of that line in CSS pixels. */
  borderWidth?: number;
  /** What is printed in the cells of this colour. */
  printed?: string;
  printedColour?: string;
  /** A dot in the corner, as the cell of the current hour has it. */
  dot?: string;
  /** Lines over the face. */
  hatch?: string;
}

/** Which colour stands for which numbers, and what the other signs mean, in words. */
export function ChartLegend(props: {
  /** What the numbers count. */
  unit: string;
  entries: readonly LegendEntry[];
}) {
  const { unit, entries } = props;
  return (
    <ul className={styles.legend} aria-label={unit}>
      <li aria-hidden="true">{unit}</li>
      {entries.map(entry => (
        <li key={entry.text} className={styles.entry}>
          <LegendSign {...entry} />
          {entry.text}
        </li>
      ))}
    </ul>
  );
}

function LegendSign(entry: LegendEntry) {
  const { fill, border, borderWidth = 1, printed, printedColour } = entry;
  return (
    <svg aria-hidden="true" width={16} height={16}>
      <rect
        x={borderWidth / 2}
        y={borderWidth / 2}
        width={16 - borderWidth}
        height={16 - borderWidth}
        rx={3}
        fill={fill}
        stroke={border ?? fill}
        strokeWidth={borderWidth}
      />
      {entry.hatch && (
        <path d="M2 14L14 2M2 8L8 2M8 14L14 8" stroke={entry.hatch} />
      )}
      {printed && (
        <text
          x={8}
          y={8}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={11}
          fill={printedColour}
        >
          {printed}
        </text>
      )}
      {entry.dot && <circle cx={11} cy={5} r={3} fill={entry.dot} />}
    </svg>
  );
}
