import { Instant } from '../../model';
import { DeliveryQueue, Due } from '../../serving/webhooks/DeliveryQueue';
import { postDelivery } from '../../serving/webhooks/postDelivery';
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
/** From so many failures in a row on, a hook is left alone for a while, and for longer with each more. */
const toleratedFailures = 4;

interface Delivery extends Due {
  readonly hook: Hook;
  readonly fact: HookFact;
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
  readonly #queue: DeliveryQueue<Delivery>;

  constructor(options: HookSenderOptions) {
    this.#options = options;
    this.#queue = new DeliveryQueue(options.site.clock);
  }

  /**
   * Sends what has become due since the last call. Failures of receivers are no failures of this.
   *
   * @returns how many deliveries were sent
   */
  async deliverDue(signal?: AbortSignal): Promise<number> {
    const { now, due } = this.#queue.takeDue((from, to) =>
      this.#newDeliveries(from, to),
    );
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

  #newDeliveries(from: Instant, to: Instant): Delivery[] {
    const { site, registry, baseUrl } = this.#options;
    const hooks = registry.list();
    const services = site.company.services.filter(service =>
      hooks.some(hook => isAbout(hook, service)),
    );
    if (services.length === 0) return [];
    const [account] = site.settings.accounts;
    const visit: Visit = { site, account, at: to, baseUrl };
    const { seed } = site.company.options;
    return describeFacts(visit, { from, to }, services).flatMap(fact =>
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
    const status = await postDelivery(
      hook.url,
      deliveryHeaders(
        hook,
        fact,
        body,
        { version: site.settings.version, baseUrl },
        Date.now(),
      ),
      body,
      signal,
    );
    this.#judge(hook.id, status ?? 0, now);
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
