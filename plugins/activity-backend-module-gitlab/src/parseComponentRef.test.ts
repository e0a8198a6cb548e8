import { parseComponentRef } from './parseComponentRef';

describe('parseComponentRef', () => {
  it.each([
    ['web', 'component:default/web'],
    ['acme/Web', 'component:acme/web'],
    ['Component:acme/web_2.x', 'component:acme/web_2.x'],
    ['component:web', 'component:default/web'],
    ['group:default/web', undefined],
    ['a/b/c', undefined],
    ['-web', undefined],
    ['', undefined],
    [`${'a'.repeat(64)}`, undefined],
  ])('of %s is %s', (text, ref) => {
    expect(parseComponentRef(text)).toBe(ref);
  });
});
