import { streamStatus } from './streamStatus';

const well = { enabled: true, leased: false, code: null, failures: 0 };

describe('streamStatus', () => {
  it.each([
    [well, 'idle'],
    [{ ...well, leased: true }, 'running'],
    [{ ...well, leased: true, code: 'forbidden', failures: 9 }, 'running'],
    [{ ...well, enabled: false, leased: true }, 'disabled'],
    [{ ...well, code: 'unavailable', failures: 1 }, 'backoff'],
    [{ ...well, code: 'unavailable', failures: 5 }, 'failed'],
    [{ ...well, code: 'unauthorised', failures: 1 }, 'failed'],
    [{ ...well, code: 'rate-limited', failures: 50 }, 'backoff'],
  ])('%j is %s', (condition, status) => {
    expect(streamStatus(condition)).toBe(status);
  });
});
