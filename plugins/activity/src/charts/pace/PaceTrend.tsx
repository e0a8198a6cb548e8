import {
  outsideParts,
  outsideShare,
  type PaceSpan,
} from '../../transforms/paceSpans';
import { GridFrame } from '../grid/GridFrame';
import { GridSpot } from '../grid/GridSpot';
import type { TipText } from '../grid/GridTip';
import { moveInGrid } from '../grid/moveInGrid';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { paceColours } from './paceColours';

const trendHeight = 100;
const barRoom = 64;
const top = 16;
const widestColumn = 48;

export interface PaceTrendProps {
  /** The oldest first; at least one. */
  spans: readonly PaceSpan[];
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  words: {
    label: string;
    /** Names the greatest share, at the upper edge. */
    scale(share: number): string;
    first: string;
    last: string;
    span(span: PaceSpan): { label: string; tip: TipText };
  };
  onOpen(span: PaceSpan): void;
}

/** Which part of the events lay outside working hours, by week: a stack a column, of evenings, weekends and nights. */
export function PaceTrend(props: PaceTrendProps) {
  const { spans, width, palette, words, onOpen } = props;
  const column = Math.min(widestColumn, Math.floor(width / spans.length));
  const greatest = Math.max(...spans.map(outsideShare)) || 1;
  const spanOf = (key: string) => spans[Number(key)];
  return (
    <GridFrame
      firstKey={String(spans.length - 1)}
      has={key => spanOf(key) !== undefined}
      move={(key, from) =>
        keyOf(
          moveInGrid(
            key,
            { row: 0, column: Number(from) },
            { rows: 1, columns: spans.length },
          ),
        )
      }
      onOpen={key => onOpen(spanOf(key))}
      tip={key => words.span(spanOf(key)).tip}
    >
      <svg
        role="grid"
        aria-label={words.label}
        width={column * spans.length}
        height={trendHeight}
      >
        <g aria-hidden="true" className={styles.axis}>
          <line
            x2={column * spans.length}
            y1={top}
            y2={top}
            stroke={palette.zeroBorder}
          />
          <text y={top - 5}>{words.scale(greatest)}</text>
          <text y={trendHeight - 5}>{words.first}</text>
          <text x={column * spans.length} y={trendHeight - 5} textAnchor="end">
            {spans.length > 2 ? words.last : ''}
          </text>
        </g>
        <g role="row">
          {spans.map((span, index) => (
            <GridSpot
              key={span.first}
              cellKey={String(index)}
              label={words.span(span).label}
              x={index * column}
              y={top}
              width={column}
              height={barRoom}
            >
              <SpanStack
                span={span}
                palette={palette}
                width={column}
                greatest={greatest}
              />
            </GridSpot>
          ))}
        </g>
      </svg>
    </GridFrame>
  );
}

function keyOf(place: { column: number } | undefined): string | undefined {
  return place && String(place.column);
}

function SpanStack(props: {
  span: PaceSpan;
  palette: ChartPalette;
  width: number;
  greatest: number;
}) {
  const { span, palette, width, greatest } = props;
  const colours = paceColours(palette);
  const heightOf = (count: number) =>
    span.total === 0 ? 0 : (count / span.total / greatest) * (barRoom - 2);
  let y = barRoom;
  return (
    <>
      <rect
        className={styles.face}
        x={1}
        y={1}
        width={width - 2}
        height={barRoom - 2}
        rx={2}
        fill={palette.zero}
        stroke={palette.zero}
      />
      {outsideParts.map(part => {
        const height = heightOf(span[part]);
        y -= height;
        return (
          <rect
            key={part}
            className={styles.overlay}
            x={3}
            y={y}
            width={Math.max(1, width - 6)}
            // A gap keeps the parts apart for those who do not tell their colours apart.
            height={Math.max(0, height - 1)}
            fill={colours[part]}
          />
        );
      })}
    </>
  );
}
