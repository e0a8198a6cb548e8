import type { ReactNode } from 'react';
import legendStyles from '../../ChartLegend.module.css';

/** Of the signs of a legend, in CSS pixels. */
export const signSize = 16;

/** What the signs of a chart mean, each drawn as in the chart. */
export function FlowLegend(props: {
  label: string;
  entries: readonly { text: string; sign: ReactNode }[];
}) {
  const { label, entries } = props;
  if (entries.length === 0) return null;
  return (
    <ul className={legendStyles.legend} aria-label={label}>
      {entries.map(({ text, sign }) => (
        <li key={text} className={legendStyles.entry}>
          <svg aria-hidden="true" width={signSize} height={signSize}>
            {sign}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** A piece of a line. */
export function LineSign(props: {
  stroke: string;
  width?: number;
  dashes?: string;
}) {
  const { stroke, width = 1.5, dashes } = props;
  const middle = signSize / 2;
  return (
    <line
      x2={signSize}
      y1={middle}
      y2={middle}
      stroke={stroke}
      strokeWidth={width}
      strokeDasharray={dashes}
    />
  );
}

/** A piece of a face. */
export function FaceSign({ fill, stroke }: { fill: string; stroke: string }) {
  return (
    <rect
      x={0.5}
      y={2.5}
      width={signSize - 1}
      height={signSize - 5}
      rx={2}
      fill={fill}
      stroke={stroke}
    />
  );
}
