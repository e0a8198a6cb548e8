import { deltaE, lightness, withDeuteranopia } from '../__testUtils__/vision';
import { contrast } from '../contrast';
import { chartPalettes } from '../palette';
import { ageingColours } from './ageing/ageingColours';
import { cumulativeColours } from './cumulative/cumulativeColours';
import { stageFills } from './stages/stageFills';
import { stageMetrics } from './stages/stagePlaces';

describe.each(['light', 'dark'] as const)('on the %s ground', theme => {
  const palette = chartPalettes[theme];

  it('what is too old stands out, also with deuteranopia', () => {
    const { within, beyond } = ageingColours(palette);
    expect(contrast(within, palette.ground)).toBeGreaterThan(3);
    expect(contrast(beyond, palette.ground)).toBeGreaterThan(3);
    expect(
      deltaE(withDeuteranopia(within), withDeuteranopia(beyond)),
    ).toBeGreaterThan(20);
  });

  it('bands of cumulative flow differ in print, and their lines stand out', () => {
    const { arrived, started, done, line } = cumulativeColours(palette);
    const [first, second, third] = [arrived, started, done].map(lightness);
    expect(Math.abs(second - third)).toBeGreaterThan(15);
    expect(Math.abs(first - second)).toBeGreaterThan(10);
    expect(contrast(line, arrived)).toBeGreaterThan(3);
  });

  it('stages side by side differ in print', () => {
    const fills = stageFills(palette);
    const lights = stageMetrics.map(metric => lightness(fills[metric]));
    lights.slice(1).forEach((light, index) => {
      expect(Math.abs(light - lights[index])).toBeGreaterThan(10);
    });
  });

  it('the names of lines can be read', () => {
    expect(contrast(palette.line, palette.ground)).toBeGreaterThan(4.5);
  });
});
