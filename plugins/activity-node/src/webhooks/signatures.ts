import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookDelivery } from './WebhookIngress';

/** How far the clocks of sender and receiver may differ, in milliseconds. */
const toleranceMs = 5 * 60_000;

/**
 * Whether two secrets are the same. How long it takes tells nothing of where they differ, nor of how long the right one is.
 *
 * @public
 */
export function isSameSecret(
  given: string | undefined,
  secret: string,
): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const isSame = timingSafeEqual(digest(given ?? ''), digest(secret));
  return isSame && secret !== '';
}

/**
 * Whether a header such as `X-Hub-Signature: sha256=<hex>` signs the delivery: HMAC-SHA256 over its bytes.
 *
 * @param header - its name in lower case
 * @public
 */
export function isHubSignature(
  { headers, rawBody }: WebhookDelivery,
  header: string,
  secret: string,
): boolean {
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
  return isSameSecret(headers[header]?.toLowerCase(), `sha256=${signature}`);
}

/**
 * Whether the delivery is signed as by Standard Webhooks: `webhook-id`, `webhook-timestamp` (seconds since 1970) and
 * `webhook-signature` with one signature or several, `v1,<base64>`, over id, timestamp and body. What was sent more than five
 * minutes ago, or ahead, is not taken.
 *
 * @param secret - base64, with or without `whsec_` before it
 * @param now - UTC epoch milliseconds
 * @public
 */
export function isStandardWebhook(
  { headers, rawBody }: WebhookDelivery,
  secret: string,
  now: number,
): boolean {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(rawBody)
    .digest('base64');
  const isSigned = (headers['webhook-signature'] ?? '')
    .split(' ')
    .map(given => isSameSecret(given, `v1,${signature}`))
    .includes(true);
  const isRecent =
    /^\d{1,15}$/.test(timestamp) &&
    Math.abs(Number(timestamp) * 1_000 - now) <= toleranceMs;
  return isSigned && isRecent && id !== '' && key.length > 0;
}
