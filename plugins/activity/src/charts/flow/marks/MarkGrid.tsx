import { useMemo, type ReactNode } from 'react';
import { GridFrame } from '../../grid/GridFrame';
import { GridSpot } from '../../grid/GridSpot';
import type { Mark } from './Mark';
import { nextMark } from './nextMark';

export interface MarkGridProps {
  /** Says what the chart is, and how it is used. */
  label: string;
  /** Of the drawing, in CSS pixels. */
  width: number;
  height: number;
  /** In the order in which they are read; at least one. */
  marks: readonly Mark[];
  /** Whether each is a row of its own, as in a list. */
  isList?: boolean;
  /** The one that Tab reaches first; the first in a list, else the last, which is the present. */
  firstKey?: string;
  /** Missing where there is nothing behind the marks. */
  onOpen?(key: string): void;
  /** Drawn below the marks, and hidden from screen readers. */
  children?: ReactNode;
  /** Drawn above them, and hidden as well. */
  over?: ReactNode;
}

/** A drawing with marks in it that can be walked through by the arrow keys, and say and open what is behind them. */
export function MarkGrid(props: MarkGridProps) {
  const { label, width, height, marks, isList, onOpen, children, over } = props;
  const byKey = useMemo(
    () => new Map(marks.map(mark => [mark.key, mark])),
    [marks],
  );
  const { firstKey = marks[isList ? 0 : marks.length - 1].key } = props;
  const rows = isList ? marks.map(mark => [mark]) : [marks];
  return (
    <GridFrame
      firstKey={firstKey}
      has={key => byKey.has(key)}
      move={(key, from) => nextMark(key, from, marks)}
      onOpen={onOpen}
      tip={key => byKey.get(key)?.tip ?? { title: '', text: '' }}
    >
      <svg role="grid" aria-label={label} width={width} height={height}>
        <g aria-hidden="true">{children}</g>
        {rows.map(row => (
          <g key={row[0].key} role="row">
            {row.map(mark => (
              <GridSpot
                key={mark.key}
                cellKey={mark.key}
                label={mark.label}
                isCurrent={mark.isCurrent}
                isBare
                x={mark.x}
                y={mark.y}
                width={mark.width}
                height={mark.height}
              >
                {mark.face && <g aria-hidden="true">{mark.face}</g>}
              </GridSpot>
            ))}
          </g>
        ))}
        <g aria-hidden="true">{over}</g>
      </svg>
    </GridFrame>
  );
}
