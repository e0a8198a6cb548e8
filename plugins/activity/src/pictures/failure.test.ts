import { ActivityClient } from '@activity-insights/plugin-activity-common';
import { refusal } from '../__testUtils__/refusal';
import { TimeoutError } from '../loading/withinTime';
import { analyzeFailure } from './failure';

describe('analyzeFailure', () => {
  it.each([
    [400, {}, { kind: 'invalid', message: 'why' }],
    [403, { reason: 'too-few-people' }, { kind: 'tooFewPeople' }],
    [403, { reason: 'not-permitted' }, { kind: 'forbidden' }],
    [403, {}, { kind: 'forbidden' }],
    [404, {}, { kind: 'unknownEntity' }],
    [500, {}, { kind: 'other', message: 'why' }],
    [503, {}, { kind: 'unreachable' }],
  ])('%d with %j', async (statusCode, error, expected) => {
    expect(
      analyzeFailure(await refusal(statusCode, { message: 'why', ...error })),
    ).toEqual(expected);
  });

  it('knows that nobody answered', () => {
    expect(analyzeFailure(new TypeError('Failed to fetch'))).toEqual({
      kind: 'unreachable',
    });
  });

  it('knows that nobody waits any longer', () => {
    expect(analyzeFailure(new TimeoutError('No answer'))).toEqual({
      kind: 'timeout',
    });
  });

  it('knows an answer of another shape, and one that is no JSON', async () => {
    for (const body of ['{"total":"many"}', '<html>']) {
      const client = new ActivityClient({
        discoveryApi: { getBaseUrl: async () => 'http://localhost/api' },
        fetchApi: {
          fetch: async () =>
            ({ ok: true, json: async () => JSON.parse(body) } as Response),
        },
      });
      const error = await client.getHeatmap({}).catch(thrown => thrown);
      expect(analyzeFailure(error)).toEqual({ kind: 'garbled' });
    }
  });

  it('passes on what it does not know', () => {
    expect(analyzeFailure(new Error('odd'))).toEqual({
      kind: 'other',
      message: 'odd',
    });
  });
});
