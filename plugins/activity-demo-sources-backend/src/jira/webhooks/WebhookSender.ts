import { Instant, TeamId } from '../../model';
import { candidateTeams } from '../jql/candidateTeams';
import { compileQuery } from '../jql/compileQuery';
import { parseQuery } from '../jql/parseQuery';
import { withoutNegations } from '../jql/withoutNegations';
import { DeliveryQueue, Due } from '../../serving/webhooks/DeliveryQueue';
import { postDelivery } from '../../serving/webhooks/postDelivery';
import { JiraSite } from '../site/JiraSite';
import { Visit } from '../site/Visit';
import { deliveryHeaders } from './deliveryHeaders';
import { describeFacts } from './describeFacts';
import { planDelivery } from './planDelivery';
import { Webhook } from './Webhook';
import { WebhookFact } from './WebhookFact';
import { WebhookRegistry } from './WebhookRegistry';

const minute = 60_000;
const mostAttempts = 5;

interface Delivery extends Due {
  readonly webhook: Webhook;
  readonly fact: WebhookFact;
  readonly attempt: number;
}

export interface WebhookSenderOptions {
  readonly site: JiraSite;
  readonly registry: WebhookRegistry;
  /** What bodies say of where this Jira is, without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Tells webhooks what happens while the company's clock goes on: late, twice and in the wrong order now and then. What is
 * not accepted is tried again by Cloud, and given up by Data Center.
 */
export class WebhookSender {
  readonly #options: WebhookSenderOptions;
  readonly #queue: DeliveryQueue<Delivery>;

  constructor(options: WebhookSenderOptions) {
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
    for (const delivery of due) {
      if (signal?.aborted) {
        break;
      }
      await this.#send(delivery, now, signal);
    }
    return due.length;
  }

  #newDeliveries(from: Instant, to: Instant): Delivery[] {
    const webhooks = this.#options.registry
      .list()
      .filter(({ enabled }) => enabled);
    if (webhooks.length === 0) {
      return [];
    }
    const visit = this.#visit(to);
    const filters = webhooks.map(webhook => filterOf(visit, webhook));
    const teams = new Set(filters.flatMap(filter => filter.teams));
    const facts = describeFacts(visit, { from, to }, [...teams]);
    return webhooks.flatMap((webhook, place) =>
      facts
        .filter(fact => wants(webhook, fact) && filters[place].accepts(fact))
        .flatMap(fact => this.#plan(webhook, fact)),
    );
  }

  #plan(webhook: Webhook, fact: WebhookFact): Delivery[] {
    const { seed } = this.#options.site.company.options;
    return planDelivery(seed, `${webhook.id} ${fact.name}`, fact).map(
      (dueAt, attempt) => ({ webhook, fact, dueAt, attempt }),
    );
  }

  async #send(
    delivery: Delivery,
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { webhook, fact, attempt } = delivery;
    const { flavour } = this.#options.site;
    const body = webhook.excludeBody ? '' : JSON.stringify(bodyOf(delivery));
    const status = await postDelivery(
      webhook.url,
      deliveryHeaders(flavour, webhook, fact, body, attempt),
      body,
      signal,
    );
    const accepted =
      status !== undefined &&
      ![408, 409, 425, 429].includes(status) &&
      status < 500;
    if (!accepted && flavour === 'cloud' && attempt + 1 < mostAttempts) {
      this.#queue.add({
        ...delivery,
        attempt: attempt + 1,
        dueAt: now + 5 * minute * (attempt + 1),
      });
    }
  }

  #visit(at: Instant): Visit {
    const { site, baseUrl } = this.#options;
    const [account] = site.settings.accounts;
    return { site, account, at, baseUrl, version: 2 };
  }
}

function wants({ events }: Webhook, { event }: WebhookFact): boolean {
  return events.length === 0 || events.includes(event);
}

/** Which issues a webhook is about, and whose chronicles that takes. A filter that is not understood lets nothing through. */
function filterOf(
  visit: Visit,
  { jql }: Webhook,
): { teams: readonly TeamId[]; accepts: (fact: WebhookFact) => boolean } {
  if (jql === undefined || jql.trim() === '') {
    return { teams: candidateTeams(visit, undefined), accepts: () => true };
  }
  try {
    const query = parseQuery(jql);
    const where = query.where && withoutNegations(query.where);
    const { matches } = compileQuery(visit, query, visit.at);
    return {
      teams: candidateTeams(visit, where),
      accepts: ({ item }) => !item || matches(item),
    };
  } catch {
    return { teams: [], accepts: () => false };
  }
}

function bodyOf({ webhook, fact }: Delivery): Record<string, unknown> {
  return webhook.registered
    ? { ...fact.payload(), matchedWebhookIds: [webhook.id] }
    : fact.payload();
}
