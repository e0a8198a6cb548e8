import { isBaseType, type PlacedType } from './isBaseType';

const type = (
  id: string,
  name: string,
  level: number | null,
  childTypes: string[] | null = null,
): PlacedType => ({ id, name, level, childTypes });

const baseOf = (types: PlacedType[]) => {
  const isBase = isBaseType(types);
  return types.filter(({ id }) => isBase(id)).map(({ name }) => name);
};

it.each<[string, PlacedType[], string[]]>([
  [
    'by level',
    [
      type('1', 'Epic', 1),
      type('2', 'Story', 0),
      type('3', 'Sub-task', -1),
      type('4', 'Theme', 2),
    ],
    ['Story'],
  ],
  [
    'without levels, as in Data Center',
    [type('1', 'Epic', 1), type('2', 'Story', null), type('3', 'Sub-task', -1)],
    ['Story'],
  ],
  [
    'by what is configured below them, by name in any capitals, and by id',
    [
      type('1', 'Version', null, ['feature']),
      type('2', 'Feature', 0, ['3', 'Bug']),
      type('3', 'Story', 0),
      type('4', 'Bug', 0),
    ],
    ['Story', 'Bug'],
  ],
  [
    'with only sub-tasks below them',
    [type('1', 'Story', 0, ['Sub-task', '3']), type('3', 'Sub-task', -1)],
    ['Story'],
  ],
  ['with nothing below them', [type('1', 'Story', 0, [])], ['Story']],
  ['with themselves below them', [type('1', 'Task', 0, ['task'])], ['Task']],
  [
    'with something below them that nobody knows',
    [type('1', 'Box', 0, ['?'])],
    [],
  ],
  [
    'with a name below them that is a sub-task in one project only',
    [
      type('1', 'Story', 0, ['Check']),
      type('2', 'Check', -1),
      type('3', 'Check', 0),
    ],
    ['Check'],
  ],
])('%s', (_, types, expected) => {
  expect(baseOf(types)).toEqual(expected);
});

it('takes a type that is not listed for ordinary', () => {
  expect(isBaseType([])('9')).toBe(true);
});
