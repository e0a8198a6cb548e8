import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readRequestLimits } from './readRequestLimits';

const read = (limits: JsonObject) =>
  readRequestLimits(new ConfigReader(limits), 'activity.jira[1].limits');

describe('readRequestLimits', () => {
  it('leaves out what is not set', () => {
    expect(readRequestLimits(undefined, 'activity.limits')).toEqual({});
    expect(read({ concurrencyPerHost: 2 })).toEqual({ concurrencyPerHost: 2 });
  });

  it.each([
    [{ requestTimeout: { seconds: 30 } }, { requestTimeoutMs: 30_000 }],
    [{ requestTimeout: '45s' }, { requestTimeoutMs: 45_000 }],
    [{ requestTimeout: 'PT2M' }, { requestTimeoutMs: 120_000 }],
    [{ requestTimeout: { minutes: 5 } }, { requestTimeoutMs: 300_000 }],
    [{ concurrencyPerHost: '7' }, { concurrencyPerHost: 7 }],
    [{ requestsPerMinutePerHost: 60 }, { requestsPerMinutePerHost: 60 }],
  ])('reads %j', (limits, expected) => {
    expect(read(limits)).toEqual(expected);
  });

  it.each([
    [{ requestTimeout: 30 }, 'requestTimeout'],
    [{ requestTimeout: '30' }, 'requestTimeout'],
    [{ requestTimeout: 'soon' }, 'requestTimeout'],
    [{ requestTimeout: { fortnights: 1 } }, 'requestTimeout'],
    [{ requestTimeout: { seconds: 0 } }, 'requestTimeout'],
    [{ requestTimeout: { seconds: -1 } }, 'requestTimeout'],
    [{ requestTimeout: { seconds: 301 } }, 'requestTimeout'],
    [{ concurrencyPerHost: 0 }, 'concurrencyPerHost'],
    [{ concurrencyPerHost: 1.5 }, 'concurrencyPerHost'],
    [{ concurrencyPerHost: true }, 'concurrencyPerHost'],
    [{ requestsPerMinutePerHost: -5 }, 'requestsPerMinutePerHost'],
    [{ requestsPerMinutePerHost: '' }, 'requestsPerMinutePerHost'],
    [{ requestPerMinute: 5 }, 'requestPerMinute'],
  ])('refuses %j by the name of its key', (limits, key) => {
    expect(() => read(limits)).toThrow(
      `Invalid configuration: activity.jira[1].limits.${key}`,
    );
  });
});
