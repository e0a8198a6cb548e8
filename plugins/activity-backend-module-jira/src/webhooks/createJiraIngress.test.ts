import { createHmac } from 'node:crypto';
import { createJiraIngress } from './createJiraIngress';

const rawBody = Buffer.from('{"webhookEvent":"sprint_closed","name":"Ä"}');

function sign(secret: string, body: Buffer = rawBody): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

const ingress = createJiraIngress([
  { id: 'cloud', webhookSecret: 'first' },
  { id: 'dc', webhookSecret: 'second' },
  { id: 'silent' },
]);
const [cloud] = ingress.instances;

describe('createJiraIngress', () => {
  it('takes webhooks for instances that have a secret', () => {
    expect(ingress.source).toBe('jira');
    expect(ingress.instances.map(({ id }) => id)).toEqual(['cloud', 'dc']);
  });

  it.each([
    ['the right one', sign('first'), true],
    [
      'the right one in capitals',
      sign('first').toUpperCase().replace('SHA256', 'sha256'),
      true,
    ],
    ['that of another instance', sign('second'), false],
    ['that of another body', sign('first', Buffer.from('{}')), false],
    ['one with another name', sign('first').replace('sha256', 'sha1'), false],
    ['the digest alone', sign('first').slice(7), false],
    ['one that is too short', sign('first').slice(0, -2), false],
    ['one of zeros', `sha256=${'0'.repeat(64)}`, false],
    ['an empty one', '', false],
    ['none', undefined, false],
  ])('judges a signature: %s', (_, signature, expected) => {
    const delivery = { headers: { 'x-hub-signature': signature }, rawBody };
    expect(ingress.isSignedFor(cloud, delivery)).toBe(expected);
  });

  it.each([
    [{ 'x-atlassian-webhook-identifier': 'abc' }, 'abc'],
    [{ 'x-atlassian-webhook-identifier': ' ' }, undefined],
    [{}, undefined],
  ])('names a delivery with %j', (headers, id) => {
    expect(ingress.deliveryIdOf({ headers, rawBody })).toBe(id);
  });

  it('gives hints', () => {
    const body = { webhookEvent: 'sprint_closed', sprint: { id: 7 } };
    expect(ingress.toHints(cloud, body)).toEqual([
      { projectId: 'site', resource: 'boards', key: 'sprint:7' },
    ]);
  });
});
