import { parseComponentRef } from './parseComponentRef';

describe('parseComponentRef', () => {
  it.each([
    ['component:default/web', 'component:default/web'],
    ['Component:Shop/Web.Front-End', 'component:shop/web.front-end'],
    ['shop/web', 'component:shop/web'],
    ['component:web', 'component:default/web'],
    ['web', 'component:default/web'],
    ['acme/Web', 'component:acme/web'],
    ['Component:acme/web_2.x', 'component:acme/web_2.x'],
    ['group:default/team', undefined],
    ['group:default/web', undefined],
    ['component:default/', undefined],
    ['component:/web', undefined],
    ['a/b/c', undefined],
    ['-web', undefined],
    ['we b', undefined],
    ['w'.repeat(64), undefined],
    ['', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseComponentRef(text)).toBe(expected);
  });
});
