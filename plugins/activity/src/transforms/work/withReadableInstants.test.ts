import { withReadableInstants } from './withReadableInstants';

describe('withReadableInstants', () => {
  it.each([
    ['Before 2026-11-20T21:30:15.870Z, nothing.', 'Before <21>, nothing.'],
    ['From 2026-11-20T08:30:15Z to 2026-11-20T09:30Z.', 'From <08> to <09>.'],
    ['On 2026-11-20.', 'On 2026-11-20.'],
  ])('%s', (sentence, expected) => {
    expect(
      withReadableInstants(sentence, match => `<${match.slice(11, 13)}>`),
    ).toBe(expected);
  });
});
