import { createHash, createHmac } from 'node:crypto';
import { JiraFlavour } from '../JiraFlavour';
import { Webhook } from './Webhook';
import { WebhookFact } from './WebhookFact';

/**
 * The headers of a delivery. The signature is that of the body, byte for byte, and there is one only where there is a
 * secret. Data Center gives no identifier by which a repetition could be told.
 *
 * @param attempt - 0 for the first
 */
export function deliveryHeaders(
  flavour: JiraFlavour,
  webhook: Webhook,
  fact: WebhookFact,
  body: string,
  attempt: number,
): Record<string, string> {
  const signature: Record<string, string> = webhook.secret
    ? {
        'X-Hub-Signature': `sha256=${createHmac('sha256', webhook.secret)
          .update(body)
          .digest('hex')}`,
      }
    : {};
  const common = {
    'Content-Type': 'application/json; charset=UTF-8',
    'User-Agent': 'Atlassian Webhook HTTP Client',
    ...signature,
  };
  if (flavour === 'dataCenter') {
    return common;
  }
  return {
    ...common,
    'X-Atlassian-Webhook-Identifier': deliveryIdentifier(webhook, fact),
    'X-Atlassian-Webhook-Flow': fact.flow,
    ...(attempt > 0 ? { 'X-Atlassian-Webhook-Retry': String(attempt) } : {}),
  };
}

/** The same for each attempt, another for each webhook. */
function deliveryIdentifier(webhook: Webhook, fact: WebhookFact): string {
  const hash = createHash('sha256')
    .update(`${webhook.id} ${fact.name}`)
    .digest('hex');
  return [8, 4, 4, 4, 12]
    .reduce<{ parts: string[]; rest: string }>(
      ({ parts, rest }, length) => ({
        parts: [...parts, rest.slice(0, length)],
        rest: rest.slice(length),
      }),
      { parts: [], rest: hash },
    )
    .parts.join('-');
}
