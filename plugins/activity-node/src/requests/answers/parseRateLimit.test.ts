import { parseRateLimit } from './parseRateLimit';
import { parseRetryAfter } from './parseRetryAfter';

const now = Date.parse('2026-03-02T10:00:00Z');
const second = 1_000;
const minute = 60 * second;
const inTenMinutes = String(now / second + 600);

const parse = (headers: Record<string, string>) =>
  parseRateLimit(new Headers(headers), now);

describe('parseRateLimit', () => {
  it.each([
    [
      'GitHub',
      {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '4987',
        'x-ratelimit-reset': inTenMinutes,
        'x-ratelimit-resource': 'core',
      },
      {
        resource: 'core',
        limit: 5_000,
        remaining: 4_987,
        resetAt: now + 10 * minute,
      },
    ],
    [
      'GitLab',
      {
        'ratelimit-limit': '2000',
        'ratelimit-remaining': '0',
        'ratelimit-reset': inTenMinutes,
        'ratelimit-name': 'throttle_authenticated_api',
        'ratelimit-resettime': 'Mon, 02 Mar 2026 10:10:00 GMT',
      },
      {
        resource: 'throttle_authenticated_api',
        limit: 2_000,
        remaining: 0,
        resetAt: now + 10 * minute,
      },
    ],
    [
      'Jira Cloud, whose instants have no seconds',
      {
        'x-ratelimit-limit': '350',
        'x-ratelimit-remaining': '12',
        'x-ratelimit-reset': '2026-03-02T10:01Z',
      },
      { resource: '', limit: 350, remaining: 12, resetAt: now + minute },
    ],
    [
      'Jira Data Center, whose bucket fills all the time',
      {
        'x-ratelimit-limit': '100',
        'x-ratelimit-remaining': '40',
        'x-ratelimit-interval-seconds': '2',
        'x-ratelimit-fillrate': '10',
      },
      {
        resource: '',
        limit: 100,
        remaining: 40,
        resetAt: now + 12 * second,
        refillPerMs: 0.005,
      },
    ],
    [
      'the newer draft, of several the scarcest',
      {
        ratelimit: '"hour";r=900;t=1800, "burst";r=3;t=7',
        'ratelimit-policy': '"hour";q=1000;w=3600, "burst";q=10;w=10',
      },
      { resource: 'burst', limit: 10, remaining: 3, resetAt: now + 7 * second },
    ],
    [
      'the older draft',
      { ratelimit: 'limit=100, remaining=50, reset=30' },
      { resource: '', limit: 100, remaining: 50, resetAt: now + 30 * second },
    ],
    [
      'a header in trial',
      { 'beta-ratelimit': '"quota";r=5;t=60' },
      { resource: 'quota', remaining: 5, resetAt: now + minute },
    ],
    [
      'seconds until the reset',
      { 'ratelimit-remaining': '7', 'ratelimit-reset': '90' },
      { resource: '', remaining: 7, resetAt: now + 90 * second },
    ],
    [
      'milliseconds since 1970',
      { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': String(now + 5) },
      { resource: '', remaining: 7, resetAt: now + 5 },
    ],
    [
      'a host whose clock is an hour ahead',
      {
        date: 'Mon, 02 Mar 2026 11:00:00 GMT',
        'x-ratelimit-remaining': '7',
        'x-ratelimit-reset': String(now / second + 3_660),
      },
      { resource: '', remaining: 7, resetAt: now + minute },
    ],
    [
      'a reset in the past',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1500000000' },
      { resource: '', remaining: 0, resetAt: now },
    ],
    [
      'a reset in the far future',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      { resource: '', remaining: 0, resetAt: now + 1_440 * minute },
    ],
    [
      'a reset alone',
      { 'x-ratelimit-reset': '2026-03-02T10:01:00Z' },
      { resource: '', resetAt: now + minute },
    ],
  ])('understands %s', (_, headers, expected) => {
    expect(parse(headers as never)).toEqual(expected);
  });

  it.each([
    [{}],
    [{ 'x-ratelimit-limit': '10' }],
    [{ 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': 'soon' }],
    [{ 'x-ratelimit-remaining': '-1' }],
    [{ ratelimit: '"a";r=5' }],
    [{ ratelimit: 'unlimited' }],
  ])('makes nothing of %j', headers => {
    expect(parse(headers as never)).toBeUndefined();
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['17', 17 * second],
    ['1.5', 1.5 * second],
    ['99999999999', 99_999_999_999 * second],
    ['Mon, 02 Mar 2026 10:00:30 GMT', 30 * second],
    ['Monday, 02-Mar-26 10:00:30 GMT', 30 * second],
    ['2026-03-02T10:02:00Z', 2 * minute],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['Mon, 99 Mar 2026', undefined],
  ])('reads %j', (value, expected) => {
    const headers = new Headers({ 'retry-after': value });
    expect(parseRetryAfter(headers, now)).toBe(expected);
  });

  it('measures a date by the clock of the host', () => {
    const headers = new Headers({
      date: 'Mon, 02 Mar 2026 09:30:00 GMT',
      'retry-after': 'Mon, 02 Mar 2026 09:30:20 GMT',
    });
    expect(parseRetryAfter(headers, now)).toBe(20 * second);
  });

  it('is undefined where there is none', () => {
    expect(parseRetryAfter(new Headers(), now)).toBeUndefined();
  });
});
