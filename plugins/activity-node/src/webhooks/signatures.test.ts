import { isHubSignature, isSameSecret, isStandardWebhook } from './signatures';

const rawBody = Buffer.from('{"issue":"WEB-1"}');

describe('isSameSecret', () => {
  it.each([
    ['the same', 'open sesame', 'open sesame', true],
    ['another', 'open sesamo', 'open sesame', false],
    ['the beginning', 'open', 'open sesame', false],
    ['nothing', undefined, 'open sesame', false],
    ['empty', '', 'open sesame', false],
    ['no secret', '', '', false],
    ['nothing for no secret', undefined, '', false],
  ])('of %s', (_, given, secret, expected) => {
    expect(isSameSecret(given, secret)).toBe(expected);
  });
});

describe('isHubSignature', () => {
  // printf '{"issue":"WEB-1"}' | openssl dgst -sha256 -hmac 'open sesame'
  const hex =
    'd6555e1168fe94ed7a4169c33099a723faaaf3d2fce447a240b9efd3df8c23b3';

  it.each([
    ['right', `sha256=${hex}`, true],
    ['in capitals', `SHA256=${hex.toUpperCase()}`, true],
    ['without its kind', hex, false],
    ['of another kind', `sha1=${hex}`, false],
    ['cut', `sha256=${hex.slice(0, -1)}`, false],
    ['missing', undefined, false],
  ])('that is %s', (_, header, expected) => {
    const delivery = { headers: { 'x-hub-signature': header }, rawBody };
    expect(isHubSignature(delivery, 'x-hub-signature', 'open sesame')).toBe(
      expected,
    );
  });

  it('of another body, and by another secret, is none', () => {
    const headers = { 'x-hub-signature': `sha256=${hex}` };
    const other = { headers, rawBody: Buffer.from('{"issue":"WEB-2"}') };
    expect(isHubSignature(other, 'x-hub-signature', 'open sesame')).toBe(false);
    const delivery = { headers, rawBody };
    expect(isHubSignature(delivery, 'x-hub-signature', 'other')).toBe(false);
    expect(isHubSignature(delivery, 'x-signature', 'open sesame')).toBe(false);
  });
});

describe('isStandardWebhook', () => {
  // As computed by other means: HMAC-SHA256 of `delivery-1.1793181600.{"issue":"WEB-1"}` by the decoded key, in base64.
  const key = Buffer.from('only an example of a key').toString('base64');
  const secret = `whsec_${key}`;
  const sentAt = 1_793_181_600_000;
  const headers = {
    'webhook-id': 'delivery-1',
    'webhook-timestamp': '1793181600',
    'webhook-signature': 'v1,x09p3ryVzovXQNZrQyL8/RZh/TTNezKc7jri//kweWQ=',
  };
  const minute = 60_000;

  it.each([
    ['as specified', {}, sentAt, true],
    [
      'with several signatures',
      {
        'webhook-signature': `v1,AAAA v1a,${'B'.repeat(43)}= ${
          headers['webhook-signature']
        }`,
      },
      sentAt,
      true,
    ],
    ['almost five minutes late', {}, sentAt + 5 * minute, true],
    ['more than five minutes late', {}, sentAt + 5 * minute + 1, false],
    ['more than five minutes ahead', {}, sentAt - 5 * minute - 1, false],
    ['with another id', { 'webhook-id': 'msg_2' }, sentAt, false],
    ['with another time', { 'webhook-timestamp': '1793181601' }, sentAt, false],
    ['without an id', { 'webhook-id': undefined }, sentAt, false],
    ['without a time', { 'webhook-timestamp': undefined }, sentAt, false],
    ['with a time that is none', { 'webhook-timestamp': '1e9' }, sentAt, false],
    ['without a signature', { 'webhook-signature': undefined }, sentAt, false],
    ['with an empty signature', { 'webhook-signature': '' }, sentAt, false],
  ])('%s', (_, changed, now, expected) => {
    const delivery = { headers: { ...headers, ...changed }, rawBody };
    expect(isStandardWebhook(delivery, secret, now)).toBe(expected);
  });

  it('takes a secret without its prefix, and no other', () => {
    const delivery = { headers, rawBody };
    expect(isStandardWebhook(delivery, secret.slice(6), sentAt)).toBe(true);
    expect(isStandardWebhook(delivery, 'whsec_AAAA', sentAt)).toBe(false);
    expect(isStandardWebhook(delivery, '', sentAt)).toBe(false);
    expect(
      isStandardWebhook(
        { headers, rawBody: Buffer.from('{"issue":"WEB-2"}') },
        secret,
        sentAt,
      ),
    ).toBe(false);
  });
});
