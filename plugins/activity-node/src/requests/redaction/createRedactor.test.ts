import { createRedactor } from './createRedactor';
import { credentialsOf } from './credentialsOf';
import { describeRequest } from './describeRequest';

const redact = createRedactor(['tok/en+1', 'tok', '', ' padded ']);

describe('createRedactor', () => {
  it.each([
    ['nothing to hide', 'nothing to hide'],
    ['with tok/en+1 inside', 'with *** inside'],
    ['encoded tok%2Fen%2B1 too', 'encoded *** too'],
    ['base64 dG9rL2VuKzE= too', 'base64 ***= too'],
    ['tok and padded', '*** and ***'],
    ['https://jane:pw@host.example/x', 'https://***@host.example/x'],
    ['https://jane@host.example/x', 'https://***@host.example/x'],
    ['ssh://a@b:c@host.example', 'ssh://***@host.example'],
    ['https://host.example/@jane', 'https://host.example/@jane'],
  ])('makes of %s: %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });
});

describe('credentialsOf', () => {
  it.each([
    [{ authorization: 'Bearer abcdef' }, ['Bearer abcdef', 'abcdef']],
    [{ 'private-token': 'glpat-1' }, ['glpat-1']],
    [{ cookie: 'session=1' }, ['session=1']],
    [
      { authorization: `Basic ${btoa('jane:pass:w')}` },
      ['Basic amFuZTpwYXNzOnc=', 'amFuZTpwYXNzOnc=', 'jane:pass:w', 'pass:w'],
    ],
    [{ 'x-auth-mode': 'on' }, []],
    [{ accept: 'application/json', 'content-type': 'text/plain' }, []],
  ])('finds the secrets of %j', (headers, expected) => {
    expect(credentialsOf(new Headers(headers as never))).toEqual(expected);
  });
});

describe('describeRequest', () => {
  it.each([
    ['https://host.example/a/b?x=tok#tok', 'GET https://host.example/a/b'],
    [
      'https://u:p@host.example:8443/tok/b',
      'GET https://host.example:8443/***/b',
    ],
    [
      `http://host.example/${'a'.repeat(300)}`,
      `GET http://host.example/${'a'.repeat(199)}…`,
    ],
    [
      `http://host.example/${'a'.repeat(197)}tok/en+1`,
      `GET http://host.example/${'a'.repeat(197)}**…`,
    ],
  ])('names %s', (url, expected) => {
    expect(describeRequest('GET', new URL(url), redact)).toBe(expected);
  });
});
