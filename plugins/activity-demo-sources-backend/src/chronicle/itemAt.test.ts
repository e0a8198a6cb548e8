import { ItemFields, ItemHistory } from '../model';
import { itemAt } from './itemAt';

const initial: ItemFields = {
  team: 'harbour',
  number: 7,
  type: 'Story',
  summary: 'Berths overlap',
  description: '',
  status: 'To Do',
  priority: 'Medium',
  labels: [],
  components: [],
  fixVersions: [],
  sprints: [],
  flagged: false,
};

const item: ItemHistory = {
  id: 101,
  createdAt: 100,
  reporter: 'p-1',
  initial,
  changes: [
    {
      id: 1,
      at: 200,
      by: 'p-2',
      fields: [
        { field: 'status', from: 'To Do', to: 'In Progress' },
        { field: 'assignee', from: undefined, to: 'p-2' },
      ],
    },
    {
      id: 2,
      at: 300,
      by: 'p-2',
      fields: [{ field: 'status', from: 'In Progress', to: 'Blocked' }],
    },
    {
      id: 3,
      at: 400,
      by: 'p-2',
      fields: [
        { field: 'status', from: 'Blocked', to: 'Done' },
        { field: 'resolution', from: undefined, to: 'Done' },
      ],
    },
    {
      id: 4,
      at: 500,
      by: 'p-1',
      fields: [
        { field: 'status', from: 'Done', to: 'In Progress' },
        { field: 'resolution', from: 'Done', to: undefined },
      ],
    },
    {
      id: 5,
      at: 600,
      by: 'p-1',
      fields: [
        { field: 'team', from: 'harbour', to: 'quay' },
        { field: 'number', from: 7, to: 31 },
      ],
    },
  ],
  comments: [
    {
      id: 11,
      at: 250,
      by: 'p-3',
      body: 'first',
      edits: [{ at: 260, by: 'p-4', body: 'second' }],
      deletedAt: 700,
    },
  ],
  links: [
    {
      id: 21,
      at: 350,
      by: 'p-1',
      type: 'Blocks',
      source: 99,
      target: 101,
      removedAt: 450,
    },
  ],
  deletedAt: 900,
  hidden: { from: 610, until: 650 },
};

describe('itemAt', () => {
  it.each([
    ['is not there at the very moment of its creation', 100],
    ['is gone after its deletion', 901],
  ])('%s', (_, at) => {
    expect(itemAt(item, at)).toBeUndefined();
  });

  it.each([
    { at: 101, updatedAt: 100, categorySince: 100, status: 'To Do' },
    { at: 200, updatedAt: 100, categorySince: 100, status: 'To Do' },
    { at: 201, updatedAt: 200, categorySince: 200, status: 'In Progress' },
    { at: 301, updatedAt: 300, categorySince: 200, status: 'Blocked' },
    { at: 401, updatedAt: 400, categorySince: 400, status: 'Done' },
    { at: 501, updatedAt: 500, categorySince: 500, status: 'In Progress' },
    { at: 900, updatedAt: 700, categorySince: 500, status: 'In Progress' },
  ])('at $at its status is $status', ({ at, status, ...moments }) => {
    const state = itemAt(item, at);

    expect(state).toMatchObject(moments);
    expect(state?.fields.status).toBe(status);
  });

  it('is resolved only while it has a resolution', () => {
    expect([400, 401, 501].map(at => itemAt(item, at)?.resolvedAt)).toEqual([
      undefined,
      400,
      undefined,
    ]);
  });

  it('shows a comment as it was last edited, until it is deleted', () => {
    expect([250, 251, 261, 701].map(at => itemAt(item, at)?.comments)).toEqual([
      [],
      [expect.objectContaining({ body: 'first', updatedAt: 250 })],
      [
        expect.objectContaining({
          body: 'second',
          by: 'p-3',
          updatedAt: 260,
          updatedBy: 'p-4',
        }),
      ],
      [],
    ]);
  });

  it('has links while they are in force', () => {
    expect([350, 351, 451].map(at => itemAt(item, at)?.links.length)).toEqual([
      0, 1, 0,
    ]);
  });

  it('remembers where it was before it was moved', () => {
    expect(itemAt(item, 600)?.earlierPlaces).toEqual([]);
    expect(itemAt(item, 601)).toMatchObject({
      fields: { team: 'quay', number: 31 },
      earlierPlaces: [{ team: 'harbour', number: 7 }],
    });
  });

  it('is hidden for a time without being changed by that', () => {
    expect([610, 611, 650, 651].map(at => itemAt(item, at)?.hidden)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(itemAt(item, 640)?.updatedAt).toBe(600);
  });
});
