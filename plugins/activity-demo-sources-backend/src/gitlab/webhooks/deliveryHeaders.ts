import { createHash, createHmac } from 'node:crypto';
import { Hook } from './Hook';
import { HookFact } from './HookFact';

/**
 * The headers of a delivery. A secret is sent as it is; a signing token signs, byte for byte, the id, the second and the
 * body. A hook may have both.
 *
 * @param wallClock - epoch milliseconds; receivers compare the time of the signature with theirs
 */
export function deliveryHeaders(
  hook: Hook,
  fact: HookFact,
  body: string,
  { version, baseUrl }: { version: string; baseUrl: string },
  wallClock: number,
): Record<string, string> {
  const id = uuid(`${hook.id} ${fact.name}`);
  const timestamp = String(Math.floor(wallClock / 1000));
  return {
    'Content-Type': 'application/json',
    'User-Agent': `GitLab/${version}`,
    'X-Gitlab-Event': fact.event,
    'X-Gitlab-Instance': baseUrl,
    'X-Gitlab-Webhook-UUID': uuid(`hook ${hook.id}`),
    // Shared by all that follows from one thing that somebody did, so it tells no delivery from another.
    'X-Gitlab-Event-UUID': uuid(`event ${fact.service.id} ${fact.at}`),
    'Idempotency-Key': id,
    ...(hook.token === undefined ? {} : { 'X-Gitlab-Token': hook.token }),
    ...(hook.signingToken === undefined
      ? {}
      : {
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': sign(hook.signingToken, id, timestamp, body),
        }),
  };
}

function sign(
  token: string,
  id: string,
  timestamp: string,
  body: string,
): string {
  const key = Buffer.from(token.replace(/^whsec_/, ''), 'base64');
  const hash = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
  return `v1,${hash.digest('base64')}`;
}

function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
