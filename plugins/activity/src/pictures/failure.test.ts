import { refusal } from '../__testUtils__/refusal';
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

  it('passes on what it does not know', () => {
    expect(analyzeFailure(new Error('odd'))).toEqual({
      kind: 'other',
      message: 'odd',
    });
  });
});
