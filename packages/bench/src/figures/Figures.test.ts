import { Figures, type Figure } from './Figures';

function print(...added: Figure[]) {
  const lines: string[] = [];
  const figures = new Figures({ db: 'pg' }, line => lines.push(line));
  for (const figure of added) figures.add(figure);
  return { lines: lines.map(line => JSON.parse(line)), figures };
}

describe('Figures', () => {
  it('prints a line for each', () => {
    const details = { days: 30 };
    const { lines } = print(
      { name: 'a', value: 1.23456, unit: 'ms', details },
      { name: 'b', value: null, unit: 's', note: 'no such route' },
    );
    expect(lines).toEqual([
      { name: 'a', value: 1.235, unit: 'ms', days: 30, db: 'pg' },
      { name: 'b', value: null, unit: 's', db: 'pg', note: 'no such route' },
    ]);
  });

  it.each([
    [{ atMost: 5 }, 5, true],
    [{ atMost: 5 }, 5.1, false],
    [{ atLeast: 5 }, 5, true],
    [{ atLeast: 5 }, 4.9, false],
    [{ atMost: 5 }, null, null],
  ])('compares with %j: %s', (bar, value, met) => {
    const { lines, figures } = print({ name: 'a', value, unit: '', ...bar });
    expect(lines[0].met).toBe(met);
    expect(lines[0].bar).toBe(5);
    expect(figures.missed).toBe(met === false ? 1 : 0);
  });
});
