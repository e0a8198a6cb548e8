import { parseStatusAnnotation } from './parseStatusAnnotation';
import { readRules, writeRules } from './storedRules';

const layer = (by: string, text: string) => ({
  by,
  rules: parseStatusAnnotation(text).rules,
});

it('reads what was written', () => {
  const layers = [
    layer('component:default/web', 'QA=waiting, __proto__=todo, Ready=done'),
    layer('config', 'Doing=active'),
  ];
  expect(readRules(writeRules(layers))).toEqual(layers);
  expect(readRules(writeRules([]))).toEqual([]);
});

it('writes the same for what says the same', () => {
  const one = writeRules([layer('config', 'QA=waiting, Done=done')]);
  expect(
    writeRules([
      layer('group:default/a', ''),
      layer('config', 'done=done, qa=waiting'),
    ]),
  ).toBe(one);
});

it('writes the nearest first', () => {
  const [a, b] = [layer('a', 'QA=waiting'), layer('b', 'QA=active')];
  expect(writeRules([a, b])).not.toBe(writeRules([b, a]));
});

it.each([
  '{"v":2,"layers":[]}',
  '{"v":1}',
  '{"v":1,"layers":[{"by":"config","rules":[["qa",{"stage":"later"}]]}]}',
  '[]',
  '',
])('refuses %s', stored => {
  expect(() => readRules(stored)).toThrow();
});
