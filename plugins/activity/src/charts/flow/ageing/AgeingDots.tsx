import { formatCompact } from '../../../transforms/format';
import { textOn } from '../../contrast';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { dotsPath, trianglesPath } from '../marks/dotsPath';
import { placeSize, type Dot } from '../marks/placesOf';
import { ageingColours } from './ageingColours';
import styles from './AgeingDots.module.css';
import type { AgeingLayout, AgeingPlace } from './ageingLayout';

export const dotSize = 9;
export const triangleSize = 12;

/** Of marks with a number in them. */
const numberedDot = 17;
const numberedTriangle = 21;

/** Circles for what is as old as finished work, triangles for what is older, with a number in them where there are several. */
export function AgeingDots(props: {
  layout: AgeingLayout;
  /** Seconds beyond which something is too old; undefined if nobody knows. */
  limit: number | undefined;
  palette: ChartPalette;
}) {
  const { layout, limit = Infinity, palette } = props;
  const { places, y } = layout;
  const dotOf = ({ x, items }: AgeingPlace): Dot => ({
    x: x + placeSize / 2,
    y: y(items[0].seconds),
  });
  const isBeyond = ({ items }: AgeingPlace) => items[0].seconds > limit;
  const dots = (beyond: boolean, several: boolean) =>
    places
      .filter(
        place =>
          isBeyond(place) === beyond && place.items.length > 1 === several,
      )
      .map(dotOf);
  const { within, beyond } = ageingColours(palette);
  return (
    <g className={gridStyles.overlay}>
      <g stroke={within} strokeLinecap="round">
        <path d={dotsPath(dots(false, false))} strokeWidth={dotSize} />
        <path d={dotsPath(dots(false, true))} strokeWidth={numberedDot} />
      </g>
      <g fill={beyond} stroke={palette.line}>
        <path d={trianglesPath(dots(true, false), triangleSize)} />
        <path d={trianglesPath(dots(true, true), numberedTriangle)} />
      </g>
      {places
        .filter(({ items }) => items.length > 1)
        .map(place => (
          <text
            key={place.key}
            className={styles.number}
            x={dotOf(place).x}
            // A triangle is widest at its base.
            y={dotOf(place).y + (isBeyond(place) ? 5 : 0.5)}
            fill={textOn(isBeyond(place) ? beyond : within)}
          >
            {formatCompact(place.items.length)}
          </text>
        ))}
    </g>
  );
}
