import { Instant } from '../../model';
import { GitlabSite } from '../site/GitlabSite';
import { Visit } from '../site/Visit';
import { deliveryHeaders } from './deliveryHeaders';
import { describeFacts } from './describeFacts';
import { Hook } from './Hook';
import { HookFact } from './HookFact';
import { HookRegistry, isAbout } from './HookRegistry';
import { planDeliveries } from './planDeliveries';

const minute = 60_000;
const day = 24 * 60 * minute;
/** After a jump of the clock, only this much of what happened is told. */
const longestLookBack = day;
const timeout = 10_000;
/** From so many failures in a row on, a hook is left alone for a while, and for longer with each more. */
const toleratedFailures = 4;

interface Delivery {
  readonly hook: Hook;
  readonly fact: HookFact;
  readonly dueAt: Instant;
}

export interface HookSenderOptions {
  readonly site: GitlabSite;
  readonly registry: HookRegistry;
  /** What bodies say of where this GitLab is, without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Tells webhooks what happens while the company's clock goes on: late, twice and in the wrong order now and then. What is
 * not accepted is lost. Whoever refuses a delivery gets no more; whoever does not answer gets none for a while.
 */
export class HookSender {
  readonly #options: HookSenderOptions;
  readonly #failures = new Map<number, number>();
  #toldUntil: Instant;
  #waiting: Delivery[] = [];

  constructor(options: HookSenderOptions) {
    this.#options = options;
    this.#toldUntil = options.site.clock.now();
  }

  /**
   * Sends what has become due since the last call. Failures of receivers are no failures of this.
   *
   * @returns how many deliveries were sent
   */
  async deliverDue(signal?: AbortSignal): Promise<number> {
    const now = this.#options.site.clock.now();
    if (now < this.#toldUntil) {
      this.#waiting = [];
    } else {
      this.#waiting.push(...this.#newDeliveries(now));
    }
    this.#toldUntil = now;
    const due = this.#waiting
      .filter(({ dueAt }) => dueAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt);
    this.#waiting = this.#waiting.filter(({ dueAt }) => dueAt > now);
    let sent = 0;
    for (const delivery of due) {
      if (signal?.aborted) break;
      if (!this.#isOff(delivery.hook.id, now)) {
        sent += 1;
        await this.#send(delivery, now, signal);
      }
    }
    return sent;
  }

  #newDeliveries(now: Instant): Delivery[] {
    const { site, registry, baseUrl } = this.#options;
    const hooks = registry.list();
    const services = site.company.services.filter(service =>
      hooks.some(hook => isAbout(hook, service)),
    );
    if (services.length === 0) return [];
    const [account] = site.settings.accounts;
    const visit: Visit = { site, account, at: now, baseUrl };
    const from = Math.max(this.#toldUntil, now - longestLookBack);
    const { seed } = site.company.options;
    return describeFacts(visit, { from, to: now }, services).flatMap(fact =>
      hooks
        .filter(
          hook =>
            isAbout(hook, fact.service) && hook.events.includes(fact.about),
        )
        .flatMap(hook =>
          planDeliveries(seed, `${hook.id} ${fact.name}`, fact.at).map(
            dueAt => ({ hook, fact, dueAt }),
          ),
        ),
    );
  }

  #isOff(id: number, now: Instant): boolean {
    const hook = this.#options.registry.list().find(each => each.id === id);
    const { disabled } = hook ?? {};
    return (
      !hook ||
      disabled === 'forever' ||
      (disabled !== undefined && disabled.until > now)
    );
  }

  async #send(
    { hook, fact }: Delivery,
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { site, baseUrl } = this.#options;
    const body = JSON.stringify(fact.payload());
    const limit = AbortSignal.timeout(timeout);
    const status = await fetch(hook.url, {
      method: 'POST',
      headers: deliveryHeaders(
        hook,
        fact,
        body,
        { version: site.settings.version, baseUrl },
        Date.now(),
      ),
      body,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    }).then(
      async response => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    this.#judge(hook.id, status, now);
  }

  #judge(id: number, status: number, now: Instant): void {
    const { registry } = this.#options;
    if (status >= 200 && status < 300) {
      this.#failures.delete(id);
      registry.disable(id, undefined);
    } else if (status >= 400 && status < 500) {
      registry.disable(id, 'forever');
    } else {
      const failures = (this.#failures.get(id) ?? 0) + 1;
      this.#failures.set(id, failures);
      if (failures >= toleratedFailures) {
        const wait = minute * 2 ** (failures - toleratedFailures);
        registry.disable(id, { until: now + Math.min(wait, day) });
      }
    }
  }
}
