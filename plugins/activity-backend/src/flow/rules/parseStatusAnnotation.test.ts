import { parseStatusAnnotation } from './parseStatusAnnotation';

const todo = { stage: 'todo' };
const active = { stage: 'inProgress', work: 'active' };
const waiting = { stage: 'inProgress', work: 'waiting' };
const done = { stage: 'done' };

it.each<[string, [string, object][], string[]]>([
  ['', [], []],
  [' , ,', [], []],
  ['In Review=waiting', [['in review', waiting]], []],
  [
    'In Review=waiting, Ready for QA=waiting,Backlog=todo',
    [
      ['in review', waiting],
      ['ready for qa', waiting],
      ['backlog', todo],
    ],
    [],
  ],
  [
    '  DOING = Active ,\n  Released\t=  DONE,\r\n',
    [
      ['doing', active],
      ['released', done],
    ],
    [],
  ],
  ['A=B=todo', [['a=b', todo]], []],
  ['10021=done', [['10021', done]], []],
  ['Ämter=todo', [['ämter', todo]], []],
  ['__proto__=done', [['__proto__', done]], []],
  [
    'Review, Doing=, =todo, =, Done=finished, QA=waiting',
    [['qa', waiting]],
    ['Review', 'Doing=', '=todo', '=', 'Done=finished'],
  ],
  ['QA=waiting, qa = active', [['qa', waiting]], ['qa = active']],
  ['todo', [], ['todo']],
])('%j', (text, rules, ignored) => {
  expect(parseStatusAnnotation(text)).toEqual({
    rules: new Map(rules as never),
    ignored,
  });
});
