import { analyzeAnswer } from './analyzeAnswer';

const now = Date.parse('2026-03-02T10:00:00Z');
const secondary = 'You have exceeded a secondary rate limit. Please wait.';
const inAMinute = String(now / 1_000 + 60);

const analyze = (status: number, headers = {}, text?: string) =>
  analyzeAnswer(
    {
      status,
      headers: new Headers(headers),
      body: text === undefined ? undefined : new TextEncoder().encode(text),
    },
    now,
    600_000,
  );

describe('analyzeAnswer', () => {
  it.each([200, 204, 302, 304, 400, 401, 403, 404, 410, 422])(
    'sees a host that works in %i',
    status => {
      expect(analyze(status)).toEqual({ kind: 'answered' });
    },
  );

  it.each([
    [500, false],
    [501, false],
    [502, true],
    [503, true],
    [504, true],
    [520, false],
  ])('sees a host that fails in %i, for a moment: %s', (status, isPassing) => {
    expect(analyze(status)).toEqual({ kind: 'failing', isPassing });
  });

  it('hears how long a failing host wants to be left alone', () => {
    expect(analyze(503, { 'retry-after': '20' })).toMatchObject({
      waitMs: 20_000,
    });
  });

  it.each([
    ['nothing else said', 429, {}, undefined, undefined],
    ['Retry-After', 429, { 'retry-after': '7' }, undefined, 7_000],
    ['an absurd time', 429, { 'retry-after': '9999999' }, undefined, 600_000],
    [
      'Retry-After of a forbidden',
      403,
      { 'retry-after': '7' },
      undefined,
      7_000,
    ],
    ['a secondary limit', 403, {}, secondary, 60_000],
    [
      'a secondary limit with a time',
      403,
      { 'retry-after': '90' },
      secondary,
      90_000,
    ],
    ['a secondary limit as 429', 429, {}, secondary, 60_000],
    [
      'nothing left',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAMinute },
      undefined,
      60_000,
    ],
    [
      'a reset alone',
      429,
      { 'x-ratelimit-reset': '2026-03-02T10:00:30Z' },
      undefined,
      30_000,
    ],
    [
      'a burst with a window that is not used up',
      429,
      { 'x-ratelimit-remaining': '80', 'x-ratelimit-reset': inAMinute },
      undefined,
      undefined,
    ],
    [
      'a bucket that fills all the time',
      429,
      {
        'x-ratelimit-limit': '10',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-interval-seconds': '1',
        'x-ratelimit-fillrate': '1',
      },
      undefined,
      undefined,
    ],
  ])('sees a rate limit in %s', (_, status, headers, text, waitMs) => {
    expect(analyze(status, headers, text)).toEqual({ kind: 'limited', waitMs });
  });

  it('sees no rate limit in a forbidden with requests left', () => {
    const headers = { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '60' };
    expect(analyze(403, headers, 'no access')).toEqual({ kind: 'answered' });
  });
});
