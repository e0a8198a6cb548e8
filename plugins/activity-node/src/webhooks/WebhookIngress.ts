import type { StreamHint } from '../source';

/**
 * A delivery as it came in.
 *
 * @public
 */
export interface WebhookDelivery {
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The bytes that signatures are over. */
  rawBody: Buffer;
}

/**
 * How a source takes webhooks. `Instance` is what it knows of an instance that has a secret.
 *
 * @public
 */
export interface WebhookIngress<Instance extends { id: string }> {
  /** The kind of system; its deliveries come to `/api/events/http/activity-insights.<source>`. */
  source: string;
  /** Those with a secret. Without any, every delivery is refused. */
  instances: readonly Instance[];
  /** Whether the delivery was sent by somebody who knows the instance's secret. It takes the same time either way. */
  isSignedFor(instance: Instance, delivery: WebhookDelivery): boolean;
  /** What names the delivery, the same when it is sent again. Undefined if the source does not say. */
  deliveryIdOf(delivery: WebhookDelivery): string | undefined;
  /**
   * What is to be looked at because of it; nothing if it is of no interest.
   *
   * @param body - the parsed JSON, unchecked
   * @throws InputError if it cannot be understood
   */
  toHints(instance: Instance, body: unknown): StreamHint[];
}
