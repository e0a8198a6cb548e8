import { toHeatmapQuery } from './toHeatmapQuery';

describe('toHeatmapQuery', () => {
  const query = { entity: 'group:default/harbour' };
  const ofAuthors = { ...query, timezone: 'author' };

  it.each([
    [query, 'count', 'off', {}],
    [query, 'share', 'off', { value: 'share' }],
    [query, 'rate', 'beside', { value: 'rate', compare: 'previous' }],
    [query, 'count', 'difference', { compare: 'previous' }],
    [ofAuthors, 'rate', 'off', {}],
    [ofAuthors, 'share', 'off', { value: 'share' }],
  ] as const)('%j, %s, %s', (asked, value, comparison, more) => {
    expect(toHeatmapQuery(asked, { value, comparison })).toEqual({
      ...asked,
      ...more,
    });
  });
});
