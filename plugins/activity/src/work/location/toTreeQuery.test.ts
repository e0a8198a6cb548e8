import type { WorkTreeQuery } from '@activity-insights/plugin-activity-common';
import {
  toChildrenQuery,
  toNextChildrenQuery,
  toTreeQuery,
} from './toTreeQuery';
import { parseWorkLocation } from './workLocation';

describe('toTreeQuery', () => {
  it.each<[string, Partial<WorkTreeQuery>]>([
    ['', { maxDepth: 1 }],
    ['activity.level=3', { maxDepth: 3 }],
    ['activity.openOnly=on', { maxDepth: 1, openOnly: true }],
    ['activity.text=pay&activity.level=3', { maxDepth: 100, text: 'pay' }],
    [
      'activity.itemType=Bug&activity.label=a&activity.delivery=open&activity.statusCategory=todo',
      {
        maxDepth: 100,
        type: ['Bug'],
        label: ['a'],
        delivery: ['open'],
        statusCategory: ['todo'],
      },
    ],
    ['activity.sort=-updatedAt', { maxDepth: 1 }],
    ['activity.sort=key', { maxDepth: 1, sort: 'key' }],
    [
      'activity.unlinked=on&activity.removed=on&activity.rootType=Epic',
      {
        maxDepth: 1,
        unlinked: true,
        removed: true,
        rootType: ['Epic'],
      },
    ],
    [
      'activity.asOf=2026-03-29&activity.removed=on',
      { maxDepth: 1, asOf: '2026-03-29' },
    ],
    ['activity.opened=A-1&activity.item=jira%2Fcloud%2FA-1', { maxDepth: 1 }],
  ])('%s', (search, expected) => {
    const location = parseWorkLocation(new URLSearchParams(search));
    expect(toTreeQuery('group:default/harbour', location)).toEqual({
      entity: 'group:default/harbour',
      ...expected,
    });
  });
});

describe('toChildrenQuery', () => {
  it('asks for one item and its children, with the filters that are not a search', () => {
    expect(
      toChildrenQuery(
        {
          entity: 'group:default/harbour',
          maxDepth: 100,
          rootType: ['Epic'],
          unlinked: true,
          sort: 'key',
          text: 'pay',
          openOnly: true,
          asOf: '2026-03-29',
        },
        'A-1',
      ),
    ).toEqual({
      entity: 'group:default/harbour',
      root: 'A-1',
      maxDepth: 2,
      openOnly: true,
      asOf: '2026-03-29',
    });
  });
});

describe('toNextChildrenQuery', () => {
  it('goes on with the question of those before, below one item', () => {
    expect(
      toNextChildrenQuery(
        { maxDepth: 100, text: 'pay', unlinked: true, sort: 'key', limit: 100 },
        'A-1',
        'page2',
      ),
    ).toEqual({ maxDepth: 100, text: 'pay', root: 'A-1', children: 'page2' });
  });
});
