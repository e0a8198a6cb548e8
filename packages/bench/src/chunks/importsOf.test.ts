import { importsOf } from './importsOf';

describe('importsOf', () => {
  it.each([
    ['nothing()', []],
    ['n.e("1286").then(n.bind(n,7))', [['1286']]],
    [
      'a(Promise.all([n.e("1453"),n.e("tab")]).then(n.bind(n,5))),n.e("card")',
      [['1453', 'tab'], ['card']],
    ],
    ['Promise.all([ask("1"),ask("2")])', []],
  ])('%s', (code, expected) => {
    expect(importsOf(code)).toEqual(expected);
  });
});
