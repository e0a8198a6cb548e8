import { createHmac } from 'node:crypto';
import { createGitlabIngress } from './createGitlabIngress';

const now = Date.UTC(2026, 10, 16, 10);
const rawBody = Buffer.from('{"object_kind":"push","name":"Ä"}');
const key = Buffer.alloc(32, 7);
const signingToken = `whsec_${key.toString('base64')}`;

const ingress = createGitlabIngress(
  [
    { id: 'plain', webhookSecret: 'brine' },
    { id: 'signed', webhookSecret: signingToken },
    { id: 'silent' },
  ],
  () => now,
);
const [plain, signed] = ingress.instances;

function signatureOf({
  id = 'delivery-1',
  at = now,
  body = rawBody,
  by = key,
} = {}): Record<string, string> {
  const timestamp = `${Math.floor(at / 1000)}`;
  const digest = createHmac('sha256', by)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest}`,
  };
}

describe('createGitlabIngress', () => {
  it('takes webhooks for instances that have a secret', () => {
    expect(ingress.source).toBe('gitlab');
    expect(ingress.instances.map(({ id }) => id)).toEqual(['plain', 'signed']);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['the secret', { 'x-gitlab-token': 'brine' }, true],
    ['another one', { 'x-gitlab-token': 'Brine' }, false],
    ['its beginning', { 'x-gitlab-token': 'brin' }, false],
    ['nothing', {}, false],
    ['an empty one', { 'x-gitlab-token': '' }, false],
    ['a signature alone', signatureOf(), false],
    ['both', { 'x-gitlab-token': 'brine', ...signatureOf() }, true],
  ])('knows a secret: %s', (_, headers, expected) => {
    expect(ingress.isSignedFor(plain, { headers, rawBody })).toBe(expected);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['the right one', signatureOf(), true],
    ['one of a minute ago', signatureOf({ at: now - 60_000 }), true],
    ['one of an hour ago', signatureOf({ at: now - 3_600_000 }), false],
    ['one that is ahead', signatureOf({ at: now + 3_600_000 }), false],
    ['of another body', signatureOf({ body: Buffer.from('{}') }), false],
    ['with another key', signatureOf({ by: Buffer.alloc(32, 8) }), false],
    ['with another id', { ...signatureOf(), 'webhook-id': 'other' }, false],
    ['none', {}, false],
    ['the token as a secret', { 'x-gitlab-token': signingToken }, false],
  ])('judges a signature: %s', (_, headers, expected) => {
    expect(ingress.isSignedFor(signed, { headers, rawBody })).toBe(expected);
  });

  it.each<[Record<string, string>, string | undefined]>([
    [{ 'idempotency-key': 'a', 'webhook-id': 'a' }, 'a'],
    [{ 'idempotency-key': 'a' }, 'a'],
    [{ 'webhook-id': 'b' }, 'b'],
    [{ 'x-gitlab-event-uuid': 'c' }, undefined],
    [{ 'idempotency-key': ' ' }, undefined],
  ])('names a delivery with %j', (headers, id) => {
    expect(ingress.deliveryIdOf({ headers, rawBody })).toBe(id);
  });

  it('gives hints', () => {
    const body = { object_kind: 'push', project_id: 7 };
    expect(ingress.toHints(plain, body)).toEqual([
      { projectId: '7', resource: 'commits', key: 'push' },
    ]);
  });
});
