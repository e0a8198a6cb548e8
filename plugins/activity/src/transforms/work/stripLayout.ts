import { extentOf, type StatusStretch } from './statusStretches';

/** A place on the strip, in CSS pixels. */
export interface StripPlace {
  x: number;
  width: number;
}

/**
 * Shares a width among stretches: in proportion to their time, but none is narrower than can be seen and pointed at. What the
 * short ones take is taken from the long ones.
 *
 * @param seconds - of each stretch
 * @param least - width of the narrowest; the strip is wider than `width` where all of them do not fit
 */
export function stripPlaces(
  seconds: readonly number[],
  width: number,
  least: number,
): StripPlace[] {
  const short = new Set<number>();
  // Each that is found too short leaves less for the others, and may make one of them too short.
  for (;;) {
    const scale = pixelsPerSecond(seconds, short, width, least);
    const next = seconds.findIndex(
      (time, index) => !short.has(index) && time * scale < least,
    );
    if (next < 0) break;
    short.add(next);
  }
  const scale = pixelsPerSecond(seconds, short, width, least);
  let x = 0;
  return seconds.map((time, index) => {
    const place = { x, width: short.has(index) ? least : time * scale };
    x += place.width;
    return place;
  });
}

function pixelsPerSecond(
  seconds: readonly number[],
  short: ReadonlySet<number>,
  width: number,
  least: number,
): number {
  const long = seconds.filter((_, index) => !short.has(index));
  const sum = long.reduce((total, time) => total + time, 0);
  return sum === 0 ? 0 : Math.max(0, width - short.size * least) / sum;
}

/**
 * How much of the strip each stretch claims. The time since an item was done says nothing of how it flowed, and would be nearly all of the
 * strip after a while, so it claims none.
 */
export function claimedSeconds(stretches: readonly StatusStretch[]): number[] {
  return stretches.map(({ category, to, seconds }) =>
    category === 'done' && to === undefined ? 0 : seconds,
  );
}

/** Where on the strip a span lies, such as one in which the item was blocked; undefined if it lies outside. */
export function placeOfSpan(
  span: { from: string; seconds: number },
  stretches: readonly StatusStretch[],
  places: readonly StripPlace[],
): StripPlace | undefined {
  const { start, end } = extentOf(span);
  const parts = stretches.flatMap((stretch, index) => {
    const extent = extentOf(stretch);
    const from = Math.max(start, extent.start);
    const to = Math.min(end, extent.end);
    if (to <= from) return [];
    const { x, width } = places[index];
    const scale = width / (extent.end - extent.start);
    return [
      {
        left: x + (from - extent.start) * scale,
        right: x + (to - extent.start) * scale,
      },
    ];
  });
  if (parts.length === 0) return undefined;
  const left = Math.min(...parts.map(part => part.left));
  const right = Math.max(...parts.map(part => part.right));
  return { x: left, width: right - left };
}
