import { valueFormat } from '../transforms/valueFormat';
import { divergingScale, sequentialScale } from '../transforms/valueScale';
import { chartPalettes } from './palette';
import { scaleLegend } from './scaleLegend';

const { light } = chartPalettes;

describe('scaleLegend', () => {
  it('prints the bounds of counts, nothing first', () => {
    const scale = sequentialScale([1, 2, 3, 4, 1284], 2, 1);
    const entries = scaleLegend(scale, light, valueFormat('count', []));
    expect(entries.map(({ text, fill }) => [text, fill])).toEqual([
      ['0', light.zero],
      ['1–3', light.steps[0]],
      ['4–1,284', light.steps[1]],
    ]);
  });

  it('prints shares with the decimals that they are told with', () => {
    const shares = [0.004, 0.006, 0.0105];
    const format = valueFormat('share', shares);
    const scale = sequentialScale(shares, 3, format.unit);
    expect(scaleLegend(scale, light, format).map(({ text }) => text)).toEqual([
      '0',
      '0.01%–0.40%',
      '0.41%–0.60%',
      '0.61%–1.05%',
    ]);
  });

  it('prints changes with their signs, from less to more', () => {
    const scale = divergingScale([-9, -1, 4, 30], 3, 1);
    const entries = scaleLegend(scale, light, valueFormat('count', []));
    expect(
      entries.map(({ text, fill, printed }) => [text, fill, printed]),
    ).toEqual([
      ['−10 to −30', light.less[2], '−'],
      ['−5 to −9', light.less[1], '−'],
      ['−1 to −4', light.less[0], '−'],
      ['0', light.zero, undefined],
      ['+1 to +4', light.more[0], '+'],
      ['+5 to +9', light.more[1], '+'],
      ['+10 to +30', light.more[2], '+'],
    ]);
  });
});
