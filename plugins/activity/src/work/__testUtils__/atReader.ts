/** The moment at which the made items are looked at, in UTC epoch milliseconds. */
export const madeNow = Date.parse('2026-11-01T12:00:00Z');

/** Makes it that moment, for a reader whose clock is in UTC. `jest.restoreAllMocks()` takes it back. */
export function atReader(): void {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  jest.spyOn(Date, 'now').mockReturnValue(madeNow);
  jest
    .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    .mockReturnValue({ ...options, timeZone: 'UTC' });
}
