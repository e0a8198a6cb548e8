import { SourceError } from '../../SourceError';
import type { Answer } from '../answers/Answer';
import type { Verdict } from '../answers/analyzeAnswer';
import { HostFailure } from '../hosts/HostFailure';
import type { Host, VisitResult } from '../hosts/Host';
import { exchange, type ExchangeOptions } from './exchange';
import type { OutgoingRequest } from './OutgoingRequest';
import type { Clock } from '../Clock';
import type { RequestPolicy } from '../RequestPolicy';
import { sleep } from './sleep';

export interface SendOptions extends Omit<ExchangeOptions, 'charge'> {
  host: Host;
  policy: RequestPolicy;
  clock: Clock;
  /** A number in [0, 1), for the spread of retries. */
  random: () => number;
  /** Whether sending it twice is as good as once. */
  isSafe: boolean;
  owner: string;
}

/** An attempt that may be worth another one. */
interface Failure {
  error: SourceError;
  isPassing: boolean;
}

/**
 * Sends a request, again if that is safe and may help, until there is an answer.
 *
 * @throws SourceError if there is none, or one by which the host says that it cannot; the reason of the request's signal
 *   if that is aborted
 */
export async function sendRequest(
  request: OutgoingRequest,
  options: SendOptions,
): Promise<Answer> {
  const { clock, policy, random, isSafe } = options;
  const giveUpAt = clock.now() + policy.longestCallMs;
  for (let retries = 0; ; retries++) {
    const result = await attempt(request, options, { giveUpAt, retries });
    if (!('error' in result)) return result;
    const longestMs = Math.min(
      policy.firstBackoffMs * 2 ** retries,
      policy.longestBackoffMs,
    );
    const backoffMs = random() * longestMs;
    if (
      !isSafe ||
      !result.isPassing ||
      retries >= policy.retries ||
      clock.now() + backoffMs >= giveUpAt
    ) {
      throw result.error;
    }
    await sleep(clock, backoffMs, request.signal);
  }
}

async function attempt(
  request: OutgoingRequest,
  options: SendOptions,
  { giveUpAt, retries }: { giveUpAt: number; retries: number },
): Promise<Answer | Failure> {
  const { host, owner, subject, clock, timeoutMs } = options;
  try {
    const result = await host.visit({
      // A read has a signal of its own: reads of one instance take turns, too.
      party: request.signal ?? owner,
      signal: request.signal,
      giveUpAt,
      owner,
      target: subject.request,
      exchange: charge => {
        if (retries > 0) host.countRetry();
        const leftMs = Math.max(1, giveUpAt - clock.now());
        return exchange(request, {
          ...options,
          timeoutMs: Math.min(timeoutMs, leftMs),
          charge,
        });
      },
    });
    return failureOf(result, subject.request) ?? result.answer;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return {
      error: new SourceError(
        'unavailable',
        `${subject.request} failed: ${error.message}`,
      ),
      isPassing: error.isPassing,
    };
  }
}

function failureOf(
  { answer, verdict }: VisitResult,
  subject: string,
): Failure | undefined {
  if (verdict.kind === 'answered') return undefined;
  const isLimited = verdict.kind === 'limited';
  const meaning = isLimited
    ? 'the source wants fewer requests'
    : 'the source fails';
  return {
    error: new SourceError(
      isLimited ? 'rate-limited' : 'unavailable',
      `${subject} is answered with status ${answer.status}: ${meaning}`,
      retryAfterOf(verdict),
    ),
    isPassing: isLimited || verdict.isPassing,
  };
}

function retryAfterOf(
  verdict: Exclude<Verdict, { kind: 'answered' }>,
): { retryAfterMs: number } | undefined {
  return verdict.waitMs === undefined
    ? undefined
    : { retryAfterMs: verdict.waitMs };
}
