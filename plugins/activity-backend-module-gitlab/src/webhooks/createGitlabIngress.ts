import {
  isSameSecret,
  isStandardWebhook,
  type WebhookDelivery,
  type WebhookIngress,
} from '@activity-insights/plugin-activity-node';
import { toHints } from './toHints';

/** An instance that has something to know its webhooks by. */
export interface GitlabWebhookInstance {
  id: string;
  /** What GitLab sends as it is or, beginning with `whsec_`, what it signs with. Never to be logged. */
  webhookSecret: string;
}

const signingPrefix = 'whsec_';

/**
 * How GitLab's webhooks are taken. Instances without a secret have none.
 *
 * @param now - UTC epoch milliseconds
 */
export function createGitlabIngress(
  instances: readonly { id: string; webhookSecret?: string }[],
  now: () => number = Date.now,
): WebhookIngress<GitlabWebhookInstance> {
  return {
    source: 'gitlab',
    instances: instances.flatMap(({ id, webhookSecret }) =>
      webhookSecret === undefined ? [] : [{ id, webhookSecret }],
    ),
    isSignedFor: ({ webhookSecret }, delivery) =>
      isSigned(webhookSecret, delivery, now()),
    // Both are the same. `X-Gitlab-Event-UUID` is shared by all that follows from one act, so it names no delivery.
    deliveryIdOf: ({ headers }) =>
      headers['idempotency-key']?.trim() ||
      headers['webhook-id']?.trim() ||
      undefined,
    toHints: (_, body) => toHints(body),
  };
}

/** GitLab may send a token and a signature at once; the one counts that the configuration has. */
function isSigned(
  secret: string,
  delivery: WebhookDelivery,
  now: number,
): boolean {
  const hasToken = isSameSecret(delivery.headers['x-gitlab-token'], secret);
  const hasSignature = isStandardWebhook(delivery, secret, now);
  return secret.startsWith(signingPrefix) ? hasSignature : hasToken;
}
