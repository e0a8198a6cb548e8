import { chartPalettes } from './palette';

/** Relative luminance of a colour such as `#113d70`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(chartPalettes))(
  'the %s palette',
  (name, palette) => {
    it('goes in one direction of lightness, each step seen without colour', () => {
      palette.steps.slice(1).forEach((step, index) => {
        const before = palette.steps[index];
        expect(luminance(step) > luminance(before)).toBe(name === 'dark');
        expect(contrast(step, before)).toBeGreaterThan(1.3);
      });
    });

    it('keeps zero apart from few', () => {
      expect(contrast(palette.zero, palette.steps[0])).toBeGreaterThan(1.25);
      const [red, green, blue] = [1, 3, 5].map(start =>
        parseInt(palette.zero.slice(start, start + 2), 16),
      );
      expect(
        Math.max(red, green, blue) - Math.min(red, green, blue),
      ).toBeLessThan(8);
    });
  },
);
