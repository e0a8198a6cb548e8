import type { Dot } from './placesOf';

/** A line through points, broken where one is missing. */
export function linePath(points: readonly (Dot | null)[]): string {
  let isDrawn = false;
  return points
    .map(point => {
      const command = isDrawn ? 'L' : 'M';
      isDrawn = point !== null;
      return point ? `${command}${tenth(point.x)} ${tenth(point.y)}` : '';
    })
    .join('');
}

/** The area between two lines over the same places, from the left to the right. */
export function bandPath(upper: readonly Dot[], lower: readonly Dot[]): string {
  if (upper.length === 0) return '';
  const back = [...lower].reverse();
  return `${linePath(upper)}L${linePath(back).slice(1)}Z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
