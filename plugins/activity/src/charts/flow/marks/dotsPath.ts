import type { Dot } from './placesOf';

/** Dots as one path of lines without length, which round ends make visible: thousands of them are one element. */
export function dotsPath(dots: readonly Dot[]): string {
  return dots.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`).join('');
}

/** Triangles that stand on their base, around the middles of dots. */
export function trianglesPath(dots: readonly Dot[], size: number): string {
  const half = size / 2;
  return dots
    .map(
      ({ x, y }) =>
        `M${tenth(x)} ${tenth(y - half)}L${tenth(x + half)} ${tenth(
          y + half,
        )}H${tenth(x - half)}Z`,
    )
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
