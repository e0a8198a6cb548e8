import { sumMatrix } from './sumMatrix';

describe('sumMatrix', () => {
  const matrix = Array.from({ length: 7 }, (_, weekday) =>
    Array.from({ length: 24 }, (__, hour) => weekday * 100 + hour),
  );

  it('sums each hour over the days', () => {
    const hours = sumMatrix(matrix, 'hour');
    expect(hours).toHaveLength(24);
    expect(hours[0]).toBe(2100);
    expect(hours[23]).toBe(2100 + 7 * 23);
  });

  it('sums each day over its hours', () => {
    const days = sumMatrix(matrix, 'weekday');
    expect(days).toHaveLength(7);
    expect(days[0]).toBe(276);
    expect(days[6]).toBe(24 * 600 + 276);
  });
});
