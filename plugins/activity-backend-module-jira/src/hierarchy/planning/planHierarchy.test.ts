import type { ListedType } from '../../types/toTypeRecord';
import { planHierarchy } from './planHierarchy';

const types: ListedType[] = [
  { id: '1', name: 'Sub-task', hierarchyLevel: -1 },
  { id: '2', name: 'Story', hierarchyLevel: 0 },
  { id: '3', name: 'Epic', hierarchyLevel: 1 },
  { id: '4', name: 'Feature', hierarchyLevel: 2 },
  { id: '5', name: 'Feature', hierarchyLevel: 2 },
];
const serverTypes: ListedType[] = types.map(({ hierarchyLevel, ...type }) => ({
  ...type,
  subtask: hierarchyLevel === -1,
}));

const ids = ['1', '2', '3', '4', '5', '99'];

describe('planHierarchy', () => {
  it('begins at what the configuration says, and ends at its leaves', () => {
    const plan = planHierarchy(
      {
        rootJql: 'type = Feature OR labels = big',
        types: [
          { name: 'Feature', children: ['Epic', '2'] },
          { name: 'Epic', children: ['Story'] },
        ],
      },
      types,
      ['10001'],
      'jira "cloud"',
    );
    expect(plan.rootJqls).toEqual(['(type = Feature OR labels = big)']);
    // A type that nobody knows may have something below it.
    expect(ids.filter(id => plan.isLeaf(id, true))).toEqual(['1', '2']);
  });

  it('begins at the types that are below no other one', () => {
    const { rootJqls } = planHierarchy(
      {
        types: [
          { name: 'Feature', id: '5', children: ['Epic'] },
          { name: 'Epic', children: [] },
        ],
      },
      types,
      ['10001'],
      'jira "cloud"',
    );
    expect(rootJqls).toEqual(['issuetype in (5)']);
  });

  it('begins at all that is above ordinary items in the projects, without configuration', () => {
    const projects = Array.from({ length: 201 }, (_, index) => `${index}`);
    const { rootJqls, isLeaf } = planHierarchy(
      undefined,
      types,
      projects,
      'jira "cloud"',
    );
    expect(rootJqls).toHaveLength(2);
    expect(rootJqls[1]).toBe('project in (200) AND issuetype in (3, 4, 5)');
    expect(ids.filter(id => isLeaf(id, true))).toEqual(['1', '2']);
    // Sub-tasks live where their parent lives, which nobody else reads.
    expect(ids.filter(id => isLeaf(id, false))).toEqual(['1']);
  });

  it('knows epics alone in Data Center', () => {
    const plan = planHierarchy(undefined, serverTypes, ['7'], 'jira "dc"');
    expect(plan.rootJqls).toEqual(['project in (7) AND issuetype in (3)']);
  });

  it('has nothing to begin with where nothing is above ordinary items', () => {
    const [subtask, story] = types;
    const plan = planHierarchy(undefined, [subtask, story], ['7'], 'jira "x"');
    expect(plan.rootJqls).toEqual([]);
  });

  it('names the keys of types that the site does not have', () => {
    const plan = () =>
      planHierarchy(
        {
          types: [
            { name: 'Feature', children: ['Epic', 'Tale'] },
            { name: 'Saga', children: [] },
            { name: 'Epic', id: '77', children: ['88'] },
          ],
        },
        types,
        [],
        'jira "cloud"',
      );
    expect(plan).toThrow(
      expect.objectContaining({
        code: 'unsupported',
        message: expect.stringMatching(
          /jira "cloud".*: hierarchy\.types\[0\]\.children\[1\], hierarchy\.types\[1\]\.name, hierarchy\.types\[2\]\.id, hierarchy\.types\[2\]\.children\[0\]$/,
        ),
      }),
    );
  });
});
