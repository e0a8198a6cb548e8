import { parseComponentRef } from './parseComponentRef';

describe('parseComponentRef', () => {
  it.each([
    ['component:default/web', 'component:default/web'],
    ['Component:Shop/Web.Front-End', 'component:shop/web.front-end'],
    ['shop/web', 'component:shop/web'],
    ['component:web', 'component:default/web'],
    ['web', 'component:default/web'],
    ['group:default/team', undefined],
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
