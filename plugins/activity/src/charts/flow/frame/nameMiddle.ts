/** About the width of a character of small print, in CSS pixels. */
const characterWidth = 7;

/** Where the middle of a name is that belongs to a place: there, or as far inside as it takes to be read. */
export function nameMiddle(x: number, name: string, width: number): number {
  const half = (name.length * characterWidth) / 2;
  return Math.max(half, Math.min(x, width - half));
}
