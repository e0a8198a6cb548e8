import { channels } from '../contrast';

/** Linear light of each channel. */
function linear(colour: string): number[] {
  return channels(colour).map(share =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
}

function toColour(light: readonly number[]): string {
  return `#${light
    .map(value => {
      const clipped = Math.min(1, Math.max(0, value));
      const share =
        clipped <= 0.0031308
          ? clipped * 12.92
          : 1.055 * clipped ** (1 / 2.4) - 0.055;
      return Math.round(share * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
}

/** Published figures for complete deuteranopia (Machado, Oliveira and Fernandes, 2009), for linear light. */
const deuteranopia = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

/** How a colour looks to somebody without the cones for green. */
export function withDeuteranopia(colour: string): string {
  const light = linear(colour);
  return toColour(
    deuteranopia.map(row =>
      row.reduce((sum, weight, index) => sum + weight * light[index], 0),
    ),
  );
}

/** CIE L*a*b* of a colour, for the white of sRGB. */
function lab(colour: string): [number, number, number] {
  const [red, green, blue] = linear(colour);
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ].map(value =>
    value > 216 / 24389
      ? Math.cbrt(value)
      : (24389 / 27 / 116) * value + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE lightness, 0 to 100. */
export function lightness(colour: string): number {
  return lab(colour)[0];
}

/** How different two colours look: the distance in CIE L*a*b*; about 2 can just be seen side by side. */
export function deltaE(one: string, other: string): number {
  const from = lab(one);
  return Math.hypot(...lab(other).map((value, index) => value - from[index]));
}
