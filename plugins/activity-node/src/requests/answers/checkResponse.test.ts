import { SourceError } from '../../SourceError';
import { checkResponse } from './checkResponse';
import { sourceErrorOf } from './sourceErrorOf';
import { SourceResponse } from './SourceResponse';

const respond = (status: number, headers = {}) =>
  new SourceResponse(
    {
      status,
      headers: new Headers(headers),
      body: new TextEncoder().encode('what the source says'),
      url: new URL('https://jira.example/a?b=c'),
    },
    { request: 'GET https://jira.example/a', instance: 'jira "cloud"' },
  );

describe('checkResponse', () => {
  it('gives success back', () => {
    const response = respond(201);
    expect(checkResponse(response)).toBe(response);
  });

  it.each([
    [400, {}, 'unreadable', undefined],
    [401, {}, 'unauthorised', undefined],
    [403, {}, 'forbidden', undefined],
    [403, { 'retry-after': '60' }, 'rate-limited', 60_000],
    [403, { 'x-ratelimit-remaining': '0' }, 'rate-limited', undefined],
    [404, {}, 'not-found', undefined],
    [405, {}, 'unsupported', undefined],
    [407, {}, 'unavailable', undefined],
    [408, {}, 'unavailable', undefined],
    [410, {}, 'unsupported', undefined],
    [422, {}, 'unreadable', undefined],
    [429, { 'retry-after': '5' }, 'rate-limited', 5_000],
    [451, {}, 'forbidden', undefined],
    [500, {}, 'unavailable', undefined],
    [501, {}, 'unsupported', undefined],
    [503, { 'retry-after': '9' }, 'unavailable', 9_000],
    [304, {}, 'unreadable', undefined],
  ])('says of %i with %j: %s', (status, headers, code, retryAfterMs) => {
    const check = () => checkResponse(respond(status, headers));
    expect(check).toThrow(
      expect.objectContaining({
        code,
        retryAfterMs,
        message: expect.stringMatching(
          `^GET https://jira.example/a is answered with status ${status}: `,
        ),
      }),
    );
    expect(check).not.toThrow('what the source says');
  });
});

describe('sourceErrorOf', () => {
  const error = new SourceError('unavailable', 'down');

  it('finds it below what a library has made of it', () => {
    const wrapped = new Error('GET /a', { cause: error });
    expect(sourceErrorOf(error)).toBe(error);
    expect(sourceErrorOf(new Error('library', { cause: wrapped }))).toBe(error);
  });

  it('finds nothing where there is nothing, and comes to an end', () => {
    const circular: Error = new Error('a');
    circular.cause = circular;
    expect(sourceErrorOf(circular)).toBeUndefined();
    expect(sourceErrorOf('text')).toBeUndefined();
  });
});
