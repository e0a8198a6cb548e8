import type { FieldAt, ItemAt } from './ItemAt';
import { placeNodes } from './placeNodes';

/** An item that was created at 100, with fields that are so since 200. */
function item(
  itemId: number,
  namedParentId: number | null,
  fields: Record<string, string> = {},
): ItemAt {
  return {
    itemId,
    key: `WEB-${itemId}`,
    summary: `Story ${itemId}`,
    type: { value: '1', label: 'Story' },
    status: { value: '9', label: 'Closed' },
    dueOn: null,
    createdAt: 100,
    removedAt: null,
    namedParentId,
    fields: new Map(
      Object.entries(fields).map(([field, value]): [string, FieldAt] => [
        field,
        { value, label: `${value}!`, since: 200 },
      ]),
    ),
    exactFrom: null,
  };
}

const done = { category: 'done' };

describe('placeNodes', () => {
  it('adds up what the leaves were, and not what they are', () => {
    const nodes = placeNodes([
      item(1, null, { estimate: '40' }),
      item(2, 1, { ...done, estimate: '3' }),
      item(3, 1, { category: 'inProgress', estimate: '5', blocked: '1' }),
      item(4, 3),
    ]);
    expect([...nodes.keys()].indexOf(1)).toBeLessThan(
      [...nodes.keys()].indexOf(4),
    );
    expect(nodes.get(1)).toMatchObject({
      place: 'root',
      children: 2,
      totals: {
        items: 4,
        openItems: 3,
        leaves: 2,
        leavesDone: 1,
        leavesInProgress: 0,
        leavesEstimated: 1,
        estimate: 3,
        estimateDone: 3,
        blocked: 1,
        oldestOpenAt: 100,
      },
    });
  });

  it('tells what an item was, and what it is where nobody knows better', () => {
    const { totals: _, ...node } = placeNodes([
      item(1, null, {
        key: 'APP-1',
        status: '3',
        category: 'inProgress',
        assignee: 'ada',
        priority: 'High',
        estimate: '0.5',
      }),
    ]).get(1)!;
    expect(node).toMatchObject({
      key: 'APP-1!',
      summary: 'Story 1',
      type: { value: '1', label: 'Story' },
      status: { value: '3', label: '3!' },
      category: 'inProgress',
      assignee: { value: 'ada', label: 'ada!' },
      priority: 'High',
      estimate: 0.5,
      blocked: false,
      updatedAt: 200,
    });
    expect(placeNodes([item(2, null)]).get(2)).toMatchObject({
      key: 'WEB-2',
      status: { value: '9', label: 'Closed' },
      category: 'todo',
      assignee: null,
      updatedAt: 100,
    });
  });

  it.each<[string, ItemAt[], Record<number, [string, number | null]>]>([
    [
      'a parent that was not there',
      [item(1, null, { parent: 'id:9' }), item(2, 7, { parent: 'id:7' })],
      { 1: ['orphan', null], 2: ['orphan', null] },
    ],
    [
      'a circle, cut at the smallest id',
      [
        item(3, 2, { parent: 'x' }),
        item(2, 5, { parent: 'x' }),
        item(5, 3, { parent: 'x' }),
        item(6, 5, { parent: 'x' }),
      ],
      {
        2: ['cycle', null],
        3: ['child', 2],
        5: ['child', 3],
        6: ['child', 5],
      },
    ],
    ['itself', [item(4, 4, { parent: 'x' })], { 4: ['cycle', null] }],
  ])('places what named %s', (_, items, places) => {
    expect(
      Object.fromEntries(
        [...placeNodes(items).values()].map(({ itemId, place, parentId }) => [
          itemId,
          [place, parentId],
        ]),
      ),
    ).toEqual(places);
  });
});
