import { percentilesOf, spreadOf, sumOf, workOf } from './Figure';

describe('percentilesOf', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['four values', [1, 2, 3, 4], [null, null, null, null]],
    ['five values', [50, 10, 40, 20, 30], [30, 40, 50, 50]],
    [
      'twenty values',
      Array.from({ length: 20 }, (_, n) => n + 1),
      [10, 15, 17, 19],
    ],
    ['ties', [2, 2, 2, 2, 9, 9], [2, 9, 9, 9]],
  ])(
    'takes of %s the smallest that enough do not exceed',
    (_, values, each) => {
      expect(Object.values(percentilesOf(values))).toEqual(each);
    },
  );
});

describe('figures', () => {
  it('say what is left out, and list what is too little', () => {
    expect(spreadOf([{ value: 2 }, 'bot', { value: 5 }, 'bot'])).toEqual({
      value: null,
      n: 2,
      percentiles: { p50: null, p75: null, p85: null, p95: null },
      few: [5, 2],
      excluded: { bot: 2 },
    });
  });

  it('add up estimates as they are written', () => {
    expect(
      workOf([
        { value: 1, estimate: 0.1 },
        { value: 1, estimate: 0.2 },
        { value: 1 },
      ]),
    ).toMatchObject({ value: 3, estimate: 0.3 });
    expect(sumOf([undefined, 0])).toBe(0);
    expect(sumOf([undefined])).toBeNull();
  });
});
