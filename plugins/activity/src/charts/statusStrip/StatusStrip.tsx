import { useId } from 'react';
import { fittingText } from '../../transforms/work/fittingText';
import type { StatusStretch } from '../../transforms/work/statusStretches';
import {
  claimedSeconds,
  placeOfSpan,
  stripPlaces,
  type StripPlace,
} from '../../transforms/work/stripLayout';
import { textOn } from '../contrast';
import { GridFrame } from '../grid/GridFrame';
import { GridSpot } from '../grid/GridSpot';
import type { TipText } from '../grid/GridTip';
import { moveInGrid } from '../grid/moveInGrid';
import gridStyles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { blockedColour, statusColours } from './statusColours';
import styles from './StatusStrip.module.css';

const top = 16;
const barHeight = 32;
const blockedTop = top + barHeight + 4;
const blockedHeight = 6;

/** Height of the strip in CSS pixels. */
export const stripHeight = blockedTop + blockedHeight + 2;

const narrowest = 24;

export interface StatusStripProps {
  /** In order of time; at least one. */
  stretches: readonly StatusStretch[];
  blocked: readonly { from: string; seconds: number }[];
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  words: {
    label: string;
    stretch(stretch: StatusStretch): { label: string; tip: TipText };
    /** Marks one that was entered again. */
    visit(visit: number): string;
  };
}

/** The life of an item as a strip: a piece for each stretch in a status, what was blocked below it. */
export function StatusStrip(props: StatusStripProps) {
  const { stretches, blocked, width, palette, words } = props;
  const places = stripPlaces(claimedSeconds(stretches), width, narrowest);
  const last = places[places.length - 1];
  const full = Math.ceil(last.x + last.width);
  const stretchOf = (key: string) => stretches[Number(key)];
  return (
    <GridFrame
      firstKey={String(stretches.length - 1)}
      has={key => stretchOf(key) !== undefined}
      move={(key, from) =>
        columnOf(
          moveInGrid(
            key,
            { row: 0, column: Number(from) },
            { rows: 1, columns: stretches.length },
          ),
        )
      }
      tip={key => words.stretch(stretchOf(key)).tip}
    >
      <div className={gridStyles.scroller}>
        <svg
          role="grid"
          aria-label={words.label}
          width={full}
          height={stripHeight}
        >
          <g role="row">
            {stretches.map((stretch, index) => (
              <GridSpot
                // What comes again within a moment comes at another visit.
                key={`${stretch.from} ${stretch.status} ${stretch.visit}`}
                cellKey={String(index)}
                label={words.stretch(stretch).label}
                isCurrent={stretch.to === undefined}
                x={places[index].x}
                y={0}
                width={places[index].width}
                height={stripHeight}
              >
                <StripPiece
                  stretch={stretch}
                  place={places[index]}
                  palette={palette}
                  mark={
                    stretch.visit > 1 ? words.visit(stretch.visit) : undefined
                  }
                />
              </GridSpot>
            ))}
          </g>
          <g aria-hidden="true" className={gridStyles.overlay}>
            {blocked.map(span => {
              const place = placeOfSpan(span, stretches, places);
              return (
                place && (
                  <rect
                    key={span.from}
                    x={place.x}
                    y={blockedTop}
                    // An hour of a year would not be seen at all.
                    width={Math.max(3, place.width)}
                    height={blockedHeight}
                    rx={2}
                    fill={blockedColour(palette)}
                  />
                )
              );
            })}
          </g>
        </svg>
      </div>
    </GridFrame>
  );
}

function columnOf(place: { column: number } | undefined): string | undefined {
  return place && String(place.column);
}

function StripPiece(props: {
  stretch: StatusStretch;
  place: StripPlace;
  palette: ChartPalette;
  mark: string | undefined;
}) {
  const { stretch, place, palette, mark } = props;
  const clip = useId();
  const fill = statusColours(palette)[stretch.category];
  const inner = Math.max(0, place.width - 2);
  return (
    <>
      <rect
        className={gridStyles.face}
        x={1}
        y={top}
        width={inner}
        height={barHeight}
        rx={3}
        fill={fill}
        stroke={palette.bar}
      />
      <clipPath id={clip}>
        <rect x={1} y={0} width={inner} height={stripHeight} />
      </clipPath>
      <g
        aria-hidden="true"
        className={gridStyles.overlay}
        clipPath={`url(#${clip})`}
      >
        {fittingText(stretch.status, inner) && (
          <text
            className={styles.name}
            x={6}
            y={top + barHeight / 2}
            fill={textOn(fill)}
          >
            {fittingText(stretch.status, inner)}
          </text>
        )}
        {mark && (
          <text className={gridStyles.axis} x={1} y={top - 4}>
            {mark}
          </text>
        )}
      </g>
    </>
  );
}
