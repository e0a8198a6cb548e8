import { openSeconds } from './openSeconds';

describe('openSeconds', () => {
  const now = Date.parse('2026-09-02T00:00:00Z');
  const openedAt = '2026-09-01T23:00:00Z';

  it('counts from the opening of what is open', () => {
    expect(openSeconds({ state: 'open', openedAt }, now)).toBe(3_600);
    expect(openSeconds({ state: 'merged', openedAt }, now)).toBeNull();
  });

  it('is never negative, whatever the clocks of source and reader say', () => {
    const early = Date.parse('2026-09-01T22:59:00Z');
    expect(openSeconds({ state: 'open', openedAt }, early)).toBe(0);
  });
});
