import {
  isHubSignature,
  type WebhookIngress,
} from '@activity-insights/plugin-activity-node';
import { toHints } from './toHints';

/** An instance that has a secret for its webhooks. */
export interface JiraWebhookInstance {
  id: string;
  /** Never to be logged. */
  webhookSecret: string;
}

/** How Jira's webhooks are taken. Instances without a secret have none. */
export function createJiraIngress(
  instances: readonly { id: string; webhookSecret?: string }[],
): WebhookIngress<JiraWebhookInstance> {
  return {
    source: 'jira',
    instances: instances.flatMap(({ id, webhookSecret }) =>
      webhookSecret === undefined ? [] : [{ id, webhookSecret }],
    ),
    isSignedFor: ({ webhookSecret }, delivery) =>
      isHubSignature(delivery, 'x-hub-signature', webhookSecret),
    // Data Center sends none.
    deliveryIdOf: ({ headers }) =>
      headers['x-atlassian-webhook-identifier']?.trim() || undefined,
    toHints: (_, body) => toHints(body),
  };
}
