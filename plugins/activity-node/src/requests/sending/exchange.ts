import { SourceError } from '../../SourceError';
import type { Answer } from '../answers/Answer';
import { describeNetworkError } from '../answers/describeNetworkError';
import { dropBody, readBody } from '../answers/readBody';
import type { ResponseSubject } from '../answers/SourceResponse';
import type { Clock } from '../Clock';
import { HostFailure } from '../hosts/HostFailure';
import type { Redactor } from '../redaction/createRedactor';
import { followRedirect, type Hop } from './followRedirect';
import { limitTime } from './limitTime';
import type { OutgoingRequest } from './OutgoingRequest';

export interface ExchangeOptions {
  fetch: typeof fetch;
  clock: Clock;
  timeoutMs: number;
  maxBytes: number;
  maxRedirects: number;
  subject: ResponseSubject;
  redact: Redactor;
  /** Called for each request beyond the first. */
  charge: () => void;
}

/**
 * Sends a request once, follows its redirects and reads the answer to its end, all within one time-out.
 *
 * @throws HostFailure if no complete answer comes; SourceError if there is one that is of no use; the reason of the
 *   request's signal if that is aborted
 */
export async function exchange(
  request: OutgoingRequest,
  options: ExchangeOptions,
): Promise<Answer> {
  const { clock, timeoutMs } = options;
  const createError = () =>
    new HostFailure(
      'timeout',
      `there was no complete answer within ${timeoutMs / 1_000} s`,
      true,
    );
  return limitTime(
    { clock, ms: timeoutMs, signal: request.signal },
    createError,
    async signal => {
      try {
        return await sendHops(request, signal, options);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        const { reason, isPassing } = describeNetworkError(error);
        throw new HostFailure('network', reason, isPassing);
      }
    },
  );
}

async function sendHops(
  request: OutgoingRequest,
  signal: AbortSignal,
  options: ExchangeOptions,
): Promise<Answer> {
  const { subject, redact, maxBytes, maxRedirects } = options;
  const { headers, body } = request;
  let hop: Hop = request;
  for (let redirects = 0; ; redirects++) {
    const { url, method } = hop;
    // Named by hand: as a method of `options` it would be called with the wrong `this`.
    const { fetch: send } = options;
    const response = await send(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    let next: Hop | undefined;
    try {
      next =
        request.redirect === 'follow'
          ? followRedirect(hop, response, subject, redact)
          : undefined;
    } catch (error) {
      await dropBody(response);
      throw error;
    }
    if (!next) {
      const read = await readBody(response, maxBytes, subject.request);
      return { status, headers: response.headers, body: read, url };
    }
    await dropBody(response);
    if (redirects >= maxRedirects) {
      throw new SourceError(
        'unreadable',
        `${subject.request} is redirected more than ${maxRedirects} times`,
      );
    }
    hop = next;
    options.charge();
  }
}
