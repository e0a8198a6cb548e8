import type { HierarchyConfig } from '../config';
import { toTypeRecord } from './toTypeRecord';

const hierarchy: HierarchyConfig = {
  types: [
    { name: 'Product Version', id: '10009', children: ['Feature', '10008'] },
    { name: 'Feature', children: ['story', 'Task'] },
  ],
};

describe('toTypeRecord', () => {
  it.each([
    ['Cloud, whatever it is called', { hierarchyLevel: 2, subtask: false }, 2],
    ['Cloud, ordinary', { hierarchyLevel: 0 }, 0],
    ['Data Center, a sub-task', { subtask: true }, -1],
    ['Data Center, an epic', { name: 'Epic', subtask: false }, 1],
    ['Data Center, all else', { name: 'Feature', subtask: false }, undefined],
  ])('knows levels: %s', (_, parts, level) => {
    const type = { id: '1', name: 'Thing', ...parts };
    expect(toTypeRecord(type, undefined)).toEqual({
      kind: 'workItemType',
      id: '1',
      name: type.name,
      ...(level !== undefined && { level }),
    });
  });

  it.each([
    [
      'the root by its id',
      { id: '10009', name: 'Renamed' },
      { childTypes: ['Feature', '10008'], isRoot: true },
    ],
    ['a namesake of the root', { id: '77', name: 'Product Version' }, {}],
    [
      'a level between, in any case',
      { id: '10007', name: 'feature' },
      { childTypes: ['story', 'Task'], isRoot: false },
    ],
    [
      'a level between, in another language',
      { id: '10007', name: 'Merkmal', untranslatedName: 'Feature' },
      { childTypes: ['story', 'Task'], isRoot: false },
    ],
    ['what is only a child', { id: '10008', name: 'Story' }, {}],
  ])('places %s', (_, type, place) => {
    const { kind, id, name, ...rest } = toTypeRecord(type, hierarchy);
    expect(rest).toEqual(place);
  });

  it('keeps the icon', () => {
    const iconUrl = 'https://jira.example/icon.svg';
    expect(
      toTypeRecord({ id: '1', name: 'Bug', iconUrl }, undefined),
    ).toMatchObject({ iconUrl });
  });
});
