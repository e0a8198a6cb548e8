import type { LoggerService } from '@backstage/backend-plugin-api';
import { analyzeAnswer, type Verdict } from '../answers/analyzeAnswer';
import type { Answer } from '../answers/Answer';
import { parseRateLimit } from '../answers/parseRateLimit';
import type { Clock } from '../Clock';
import type { RequestLimits } from '../limits/RequestLimits';
import type { RequestMetrics } from '../RequestMetrics';
import type { RequestPolicy } from '../RequestPolicy';
import { Circuit, type Passage } from './Circuit';
import { HostFailure, type RequestOutcome } from './HostFailure';
import { HostGate } from './HostGate';
import type { HostState } from './HostState';
import { RateLimitLedger } from './RateLimitLedger';
import type { Admission, Visitor } from './Visitor';

/** What hosts share. */
export interface HostSurroundings {
  policy: RequestPolicy;
  clock: Clock;
  logger: LoggerService;
  metrics: RequestMetrics;
}

/** One request that wants to be sent. */
export interface Visit extends Visitor {
  /** Whose credentials it carries. */
  owner: string;
  /** Method and address without what changes from page to page. */
  target: string;
  /** Sends it. `charge` is called for each further request that follows from it. */
  exchange(charge: () => void): Promise<Answer>;
}

/** An answer, and what it says about the host. */
export interface VisitResult {
  answer: Answer;
  verdict: Verdict;
}

type HostLimits = Pick<
  RequestLimits,
  'concurrencyPerHost' | 'requestsPerMinutePerHost'
>;

/** One host that is asked, with everything that is known about it: what every request to it goes through. */
export class Host {
  readonly name: string;
  readonly #surroundings: HostSurroundings;
  readonly #limits = new Map<string, HostLimits>();
  readonly #ledger = new RateLimitLedger();
  readonly #circuit: Circuit;
  readonly #gate: HostGate;
  /** Refusals in a row that did not say for how long. */
  #unspecificLimits = 0;

  constructor(
    name: string,
    limits: HostLimits,
    surroundings: HostSurroundings,
  ) {
    const { policy, clock, logger } = surroundings;
    this.name = name;
    this.#surroundings = surroundings;
    this.#gate = new HostGate({
      host: name,
      clock,
      concurrency: limits.concurrencyPerHost,
      perMinute: limits.requestsPerMinutePerHost,
      longestWaitMs: policy.longestWaitMs,
      paceAt: now => this.#ledger.paceAt(now),
    });
    this.#circuit = new Circuit(name, policy, clock, {
      onOpened: (until, reason) => {
        logger.warn(
          `Leaving ${name} alone until ${new Date(
            until,
          ).toISOString()}: ${reason}`,
        );
        this.#gate.refuseWaiting(() => this.#circuit.refusal());
      },
      onClosed: () => logger.info(`Asking ${name} as usual again: it answers`),
    });
  }

  /** Takes note of what an instance allows; of all that it serves the smallest limits hold. */
  limit(owner: string, limits: HostLimits): void {
    this.#limits.set(owner, limits);
    const all = [...this.#limits.values()];
    this.#gate.setLimits(
      Math.min(...all.map(({ concurrencyPerHost }) => concurrencyPerHost)),
      Math.min(...all.map(one => one.requestsPerMinutePerHost)),
    );
  }

  /**
   * Sends a request when it is its turn, and learns from the answer.
   *
   * @throws SourceError if the host is left alone or lets nobody in for long; whatever `exchange` throws
   */
  async visit(visit: Visit): Promise<VisitResult> {
    const { metrics } = this.#surroundings;
    let outcome: RequestOutcome = 'not-sent';
    let passage: Passage | undefined;
    let admission: Admission | undefined;
    try {
      passage = this.#circuit.enter();
      admission = await this.#gate.enter(visit);
      metrics.recordWait(this.name, admission.heldMs);
      const answer = await visit.exchange(() => this.#gate.charge());
      const verdict = this.#learn(visit, answer, passage);
      outcome = outcomeOf(verdict, answer.status);
      return { answer, verdict };
    } catch (error) {
      if (admission) outcome = this.#fail(visit, error, passage);
      throw error;
    } finally {
      // Only now may the next one enter: a circuit that has opened turns it away.
      passage?.abandoned();
      admission?.leave();
      metrics.count(this.name, outcome);
    }
  }

  countRetry(): void {
    this.#surroundings.metrics.countRetry(this.name);
  }

  state(): HostState {
    const { pause } = this.#gate;
    const { state: circuit, openUntil } = this.#circuit;
    const scarcest = this.#ledger.scarcestAt(this.#surroundings.clock.now());
    return {
      host: this.name,
      instances: [...this.#limits.keys()],
      circuit,
      openUntil: circuit === 'open' ? openUntil : undefined,
      reason: this.#circuit.reason ?? pause?.reason,
      rateLimit: scarcest && {
        remaining: scarcest.remaining,
        limit: scarcest.limit,
        resetAt: scarcest.resetAt,
      },
      pausedUntil: pause?.until,
      inFlight: this.#gate.inFlight,
      waiting: this.#gate.waiting,
    };
  }

  #fail(
    visit: Visit,
    error: unknown,
    passage: Passage | undefined,
  ): RequestOutcome {
    if (error instanceof HostFailure) {
      // A time-out may be the fault of one expensive question.
      const target = error.outcome === 'timeout' ? visit.target : undefined;
      passage?.failed(error.message, target);
      return error.outcome;
    }
    if (visit.signal?.aborted) return 'aborted';
    // It has answered, with something that is of no use.
    passage?.succeeded();
    return 'unreadable';
  }

  #learn(visit: Visit, answer: Answer, passage: Passage): Verdict {
    const { clock, policy } = this.#surroundings;
    const now = clock.now();
    const { status, headers } = answer;
    const stated = parseRateLimit(headers, now);
    if (stated) this.#ledger.note(visit.owner, stated, now);
    const verdict = analyzeAnswer(answer, now, policy.longestPauseMs);
    if (verdict.kind === 'failing') {
      const target = verdict.isPassing ? undefined : visit.target;
      passage.failed(`status ${status}`, target);
    } else {
      passage.succeeded();
    }
    if (verdict.kind !== 'limited') this.#unspecificLimits = 0;
    this.#obey(verdict, status, now);
    return verdict;
  }

  /** Pauses for everybody as long as the host asks to, within bounds. */
  #obey(verdict: Verdict, status: number, now: number): void {
    if (verdict.kind === 'answered') return;
    const { logger } = this.#surroundings;
    const waitMs =
      verdict.waitMs ??
      (verdict.kind === 'limited' ? this.#nextUnspecificPauseMs() : 0);
    if (waitMs <= 0) return;
    const isNew = this.#gate.pause === undefined;
    const until = now + waitMs;
    const code = verdict.kind === 'limited' ? 'rate-limited' : 'unavailable';
    this.#gate.pauseFor({ until, code, reason: `status ${status}` });
    if (isNew) {
      logger.info(
        `Pausing requests to ${this.name} until ${new Date(
          until,
        ).toISOString()}, as it asks with status ${status}`,
      );
    }
  }

  #nextUnspecificPauseMs(): number {
    const { firstPauseMs, longestRestMs } = this.#surroundings.policy;
    // Refusals of requests that were under way together are one.
    if (this.#gate.pause === undefined) this.#unspecificLimits += 1;
    const doublings = Math.max(0, this.#unspecificLimits - 1);
    return Math.min(firstPauseMs * 2 ** doublings, longestRestMs);
  }
}

function outcomeOf(verdict: Verdict, status: number): RequestOutcome {
  if (verdict.kind === 'limited') return 'rate-limited';
  if (verdict.kind === 'failing') return 'failed';
  return status >= 400 ? 'refused' : 'answered';
}
