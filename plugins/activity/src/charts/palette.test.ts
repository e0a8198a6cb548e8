import { channels, contrast, luminance, textOn } from './contrast';
import { chartPalettes } from './palette';
import { deltaE, lightness, withDeuteranopia } from './__testUtils__/vision';

/** Less and more in one row: from the greatest loss over no change to the greatest gain. */
function divergingRow(palette: (typeof chartPalettes)['light' | 'dark']) {
  return [...palette.less].reverse().concat(palette.zero, palette.more);
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

    it('has steps of about the same height', () => {
      const heights = palette.steps
        .slice(1)
        .map((step, index) =>
          Math.abs(lightness(step) - lightness(palette.steps[index])),
        );
      expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.5);
    });

    it('keeps zero apart from few', () => {
      for (const few of [palette.steps[0], palette.less[0], palette.more[0]]) {
        expect(contrast(palette.zero, few)).toBeGreaterThan(1.25);
      }
      const grey = channels(palette.zero);
      expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(0.03);
    });

    it('tells neighbours of a difference apart, also with deuteranopia', () => {
      const row = divergingRow(palette);
      row.slice(1).forEach((colour, index) => {
        expect(deltaE(colour, row[index])).toBeGreaterThan(12);
        expect(
          deltaE(withDeuteranopia(colour), withDeuteranopia(row[index])),
        ).toBeGreaterThan(10);
      });
    });

    it('tells more from less at every step, also with deuteranopia', () => {
      palette.more.forEach((more, index) => {
        const less = palette.less[index];
        expect(
          deltaE(withDeuteranopia(more), withDeuteranopia(less)),
        ).toBeGreaterThan(25);
        // As strong as each other: neither gains nor losses look greater than they are.
        expect(Math.abs(lightness(more) - lightness(less))).toBeLessThan(6);
      });
    });

    it('steps away from zero in lightness on both sides, as it is printed', () => {
      for (const side of [palette.less, palette.more]) {
        const away = [palette.zero, ...side].map(lightness);
        away.slice(1).forEach((value, index) => {
          expect(value > away[index]).toBe(name === 'dark');
          expect(Math.abs(value - away[index])).toBeGreaterThan(8);
        });
      }
    });

    it('stands out from the card where it must: much, bars, lines', () => {
      const strong = [
        palette.steps.at(-1)!,
        palette.steps.at(-2)!,
        palette.steps.at(-3)!,
        palette.less.at(-1)!,
        palette.more.at(-1)!,
        palette.bar,
        palette.line,
      ];
      for (const colour of strong) {
        expect(contrast(colour, palette.ground)).toBeGreaterThan(3);
      }
    });

    it('can be printed on: numbers are readable on every colour', () => {
      const faces = [...palette.steps, ...divergingRow(palette)];
      for (const face of faces) {
        expect(contrast(textOn(face), face)).toBeGreaterThan(4.5);
      }
    });

    it('keeps lines over cells visible by the light under them', () => {
      for (const face of [...palette.steps, palette.zero]) {
        const best = Math.max(
          contrast(palette.line, face),
          contrast(palette.halo, face),
        );
        expect(best).toBeGreaterThan(3);
      }
    });
  },
);
