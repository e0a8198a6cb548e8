import { treeItem } from '../tests/treeItem';
import { chooseRootTypes } from './chooseRootTypes';
import type { TreeType } from './TreeItem';

const type = (
  typeId: string,
  name: string,
  level: number | null,
  overrides: Partial<TreeType> = {},
): TreeType => ({
  instanceId: 1,
  typeId,
  name,
  level,
  isRoot: false,
  iconUrl: null,
  ...overrides,
});

const of = (typeId: string, typeName: string, instanceId = 1) =>
  treeItem(1, null, { typeId, typeName, instanceId });

const story = of('1', 'Story');
const epic = of('2', 'Epic');
const types = [type('1', 'Story', 0), type('2', 'Epic', 1)];

describe('chooseRootTypes', () => {
  it('takes the highest level that items have', () => {
    expect(chooseRootTypes([story, epic], types, []).names).toEqual(['Epic']);
    expect(chooseRootTypes([story], types, []).names).toEqual(['Story']);
  });

  it('takes those of which the configuration says so, though they be lower', () => {
    const configured = [types[0], type('2', 'Epic', 1), type('3', 'Saga', 2)];
    configured[0] = { ...configured[0], isRoot: true };
    const { names, isRoot } = chooseRootTypes([story, epic], configured, []);
    expect(names).toEqual(['Story']);
    expect([story, epic].map(isRoot)).toEqual([true, false]);
  });

  it('counts a type without a level as one of level 0, and one that is not listed too', () => {
    const sub = of('5', 'Sub-task');
    const odd = of('9', 'Oddity');
    const listed = [type('1', 'Story', null), type('5', 'Sub-task', -1)];
    const { names } = chooseRootTypes([story, sub, odd], listed, []);
    expect(names).toEqual(['Oddity', 'Story']);
  });

  it('decides for each instance by itself', () => {
    const issue = of('1', 'issue', 2);
    const { isRoot } = chooseRootTypes([story, epic, issue], types, []);
    expect([story, epic, issue].map(isRoot)).toEqual([false, true, true]);
  });

  it('takes what is asked for by name or id, whatever the capitals', () => {
    const asked = (...names: string[]) =>
      chooseRootTypes([story, epic], types, names).names;
    expect(asked('STORY')).toEqual(['Story']);
    expect(asked('2', 'story')).toEqual(['Epic', 'Story']);
    expect(asked('saga')).toEqual([]);
  });
});
