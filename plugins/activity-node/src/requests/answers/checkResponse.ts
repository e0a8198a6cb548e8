import { SourceError, type SourceErrorCode } from '../../SourceError';
import { defaultRequestPolicy } from '../RequestPolicy';
import { analyzeAnswer } from './analyzeAnswer';
import { subjectOf } from './subjectOf';

interface Refusal {
  code: SourceErrorCode;
  meaning: string;
}

const limited: Refusal = {
  code: 'rate-limited',
  meaning: 'the source wants fewer requests',
};

/**
 * Gives a response back if its status is one of success; otherwise says what the refusal means, without a word of what
 * the source has sent. The codes: 401 `unauthorised`; 403 and 451 `forbidden`, or `rate-limited` where the headers say
 * so; 404 `not-found`; 405, 410 and 501 `unsupported`; 407, 408 and 5xx `unavailable`; 429 `rate-limited`; any other
 * `unreadable`.
 *
 * @throws SourceError
 * @public
 */
export function checkResponse<T extends Response>(response: T): T {
  if (response.ok) return response;
  const { status, headers } = response;
  const { request, instance } = subjectOf(response);
  const verdict = analyzeAnswer(
    { status, headers, body: undefined },
    Date.now(),
    defaultRequestPolicy.longestPauseMs,
  );
  const refusal =
    verdict.kind === 'limited' ? limited : refusalOf(status, instance);
  const retryAfterMs = 'waitMs' in verdict ? verdict.waitMs : undefined;
  throw new SourceError(
    refusal.code,
    `${request} is answered with status ${status}: ${refusal.meaning}`,
    retryAfterMs === undefined ? undefined : { retryAfterMs },
  );
}

function refusalOf(status: number, instance: string): Refusal {
  if (status >= 500 && status !== 501) {
    return { code: 'unavailable', meaning: 'the source fails' };
  }
  switch (status) {
    case 401:
      return {
        code: 'unauthorised',
        meaning: `the credentials of ${instance} are not accepted`,
      };
    case 403:
    case 451:
      return {
        code: 'forbidden',
        meaning: `the credentials of ${instance} do not reach it`,
      };
    case 404:
      return {
        code: 'not-found',
        meaning: `it is not there, or the credentials of ${instance} do not reach it`,
      };
    case 405:
    case 410:
    case 501:
      return {
        code: 'unsupported',
        meaning: 'the source does not offer this, or no longer does',
      };
    case 407:
      return {
        code: 'unavailable',
        meaning: 'a proxy on the way wants credentials',
      };
    case 408:
      return { code: 'unavailable', meaning: 'the source did not wait' };
    default:
      return {
        code: 'unreadable',
        meaning: 'the source does not accept the request',
      };
  }
}
