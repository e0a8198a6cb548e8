import type { ReactNode } from 'react';
import { fittingText } from '../../../transforms/work/fittingText';
import gridStyles from '../../grid/Grid.module.css';
import figureStyles from '../frame/FlowFigure.module.css';
import { MarkGrid } from '../marks/MarkGrid';
import { barListLayout, barMargin } from './barListLayout';

/** One bar with what is written above it. */
export interface BarRow {
  key: string;
  name: string;
  amount: string;
  /** What the row says, for those who do not see it. */
  label: string;
  /** The bar, in a place that is `width` wide and 20 px high. */
  bar(width: number): ReactNode;
}

/** Height of a bar, in CSS pixels. */
export const barHeight = 12;

/** Bars one below the other, each with its name and its amount. */
export function BarList(props: {
  label: string;
  /** At least one. */
  rows: readonly BarRow[];
  width: number;
  onOpen?(key: string): void;
}) {
  const { label, rows, width, onOpen } = props;
  const layout = barListLayout(rows, width);
  const { rowHeight, nameY, amountY, isOneLine, barTop, barWidth } = layout;
  return (
    <MarkGrid
      label={label}
      width={width}
      height={rows.length * rowHeight}
      isList
      onOpen={onOpen}
      marks={rows.map(({ key, name, amount, label: text, bar }, index) => ({
        key,
        column: 0,
        row: index,
        label: text,
        tip: { title: name, text: amount },
        x: 0,
        y: index * rowHeight + 1,
        width,
        height: rowHeight - 2,
        face: (
          <g
            className={gridStyles.overlay}
            transform={`translate(${barMargin}, 0)`}
          >
            <text
              className={`${figureStyles.name} ${figureStyles.strong}`}
              y={nameY}
            >
              {isOneLine ? name : fittingText(name, barWidth + 12)}
            </text>
            <text
              className={figureStyles.name}
              x={isOneLine ? barWidth : 0}
              y={amountY}
              textAnchor={isOneLine ? 'end' : 'start'}
            >
              {isOneLine ? amount : fittingText(amount, barWidth + 12)}
            </text>
            <g transform={`translate(0, ${barTop})`}>{bar(barWidth)}</g>
          </g>
        ),
      }))}
    />
  );
}
