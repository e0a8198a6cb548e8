import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Batches } from './Batches';
import { DeliveryLog } from './DeliveryLog';
import type { DeliveredHints, HintsEvent } from './hintsEvent';
import type { WebhookDelivery, WebhookIngress } from './WebhookIngress';
import type { WebhookMetrics } from './WebhookMetrics';

/** What is answered to a delivery. */
export interface DeliveryAnswer {
  status: 202 | 401 | 503;
  payload: { status: string };
}

/** What taking deliveries needs. */
export interface DeliveryDeskOptions<Instance extends { id: string }> {
  ingress: WebhookIngress<Instance>;
  publish: (event: HintsEvent) => Promise<void>;
  metrics: WebhookMetrics;
  logger: Pick<LoggerService, 'debug' | 'warn'>;
  /** UTC epoch milliseconds. */
  now: () => number;
  /** Deliveries that come within this are published together, in milliseconds; by default 50. */
  joinedMs?: number;
}

const accepted: DeliveryAnswer = {
  status: 202,
  payload: { status: 'accepted' },
};

/**
 * Takes deliveries of one kind of source: finds out which instance has signed them, reduces them to hints and publishes these.
 *
 * Senders give up hooks that are refused, so only those who cannot sign are refused. A signed delivery that cannot be
 * understood is our fault and accepted: polling finds what it was about. If it cannot be passed on, the sender is asked to try
 * again.
 */
export class DeliveryDesk<Instance extends { id: string }> {
  readonly #options: DeliveryDeskOptions<Instance>;
  readonly #log = new DeliveryLog();
  readonly #batches: Batches<DeliveredHints, void>;

  constructor(options: DeliveryDeskOptions<Instance>) {
    this.#options = options;
    this.#batches = new Batches({
      restMs: options.joinedMs ?? 50,
      work: deliveries =>
        options.publish({ v: 1, deliveries: [...deliveries] }),
    });
  }

  /** @param body - the parsed JSON */
  async take(
    delivery: WebhookDelivery,
    body: unknown,
  ): Promise<DeliveryAnswer> {
    const { ingress, metrics, logger, now } = this.#options;
    const { source } = ingress;
    // All are asked: how long it takes does not tell whose secret it was.
    const [instance] = ingress.instances.filter(it =>
      ingress.isSignedFor(it, delivery),
    );
    if (!instance) {
      metrics.countFailed(source, 'unauthorised');
      logger.debug(`Refused a webhook for ${source} that nobody has signed`);
      return { status: 401, payload: { status: 'unauthorised' } };
    }
    const deliveryId = ingress.deliveryIdOf(delivery);
    const name = deliveryId && `${instance.id} ${deliveryId}`;
    if (name && this.#log.has(name, now())) return accepted;
    const hints = this.#toHints(instance, body);
    if (!hints) return accepted;
    try {
      await this.#batches.add({ instance: instance.id, deliveryId, hints });
    } catch (error) {
      metrics.countFailed(source, 'unpublished');
      logger.warn(
        `A webhook of ${source}/${instance.id} could not be passed on: ${nameOf(
          error,
        )}`,
      );
      return { status: 503, payload: { status: 'unavailable' } };
    }
    if (name) this.#log.add(name, now());
    return accepted;
  }

  #toHints(instance: Instance, body: unknown) {
    const { ingress, metrics, logger } = this.#options;
    try {
      return ingress.toHints(instance, body);
    } catch (error) {
      metrics.countFailed(ingress.source, 'unreadable');
      // What an error says may quote the payload.
      logger.warn(
        `A webhook of ${ingress.source}/${
          instance.id
        } could not be understood: ${nameOf(error)}`,
      );
      return undefined;
    }
  }
}

function nameOf(error: unknown): string {
  return isError(error) ? error.name : 'unknown error';
}
