/** Relative luminance of a colour such as `#113d70`, 0 to 1, as WCAG defines it. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(share =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21, as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Red, green and blue, 0 to 1. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map(
    start => parseInt(colour.slice(start, start + 2), 16) / 255,
  );
}

/** Whether dark or light text is read more easily on a colour; the text. */
export function textOn(colour: string): string {
  const [dark, light] = ['#000000', '#ffffff'];
  return contrast(dark, colour) >= contrast(light, colour) ? dark : light;
}
