import { ItemFields } from '../../model';
import { DraftEdit } from '../ItemDraft';
import { foldEdits } from './foldEdits';

const initial: ItemFields = {
  team: 'berths',
  number: 4,
  type: 'Story',
  summary: 'Show the tide',
  description: '',
  status: 'To Do',
  priority: 'Medium',
  labels: ['a', 'b'],
  components: [],
  fixVersions: [1],
  sprints: [],
  flagged: false,
};

const meanings = {
  idOf: (ordinal: number) => 100 + ordinal,
  numberElsewhere: 9,
};

const told = (...edits: Omit<DraftEdit, 'at' | 'by'>[]) =>
  foldEdits(
    initial,
    edits.map((edit, at) => ({ at, by: 'p-1', ...edit })),
    meanings,
  ).map(({ fields }) => fields);

describe('foldEdits', () => {
  it('tells what was before, each change after the one before it', () => {
    expect(
      told(
        { set: { status: 'In Progress', assignee: 'p-2' } },
        { set: { status: 'Done', resolution: 'Done' } },
      ),
    ).toEqual([
      [
        { field: 'status', from: 'To Do', to: 'In Progress' },
        { field: 'assignee', from: undefined, to: 'p-2' },
      ],
      [
        { field: 'status', from: 'In Progress', to: 'Done' },
        { field: 'resolution', from: undefined, to: 'Done' },
      ],
    ]);
  });

  it('leaves out what changes nothing', () => {
    expect(
      told(
        { set: { priority: 'Medium' } },
        { add: { labels: ['b'] }, remove: { labels: ['z'] } },
        { set: { flagged: false, summary: 'Show tides' } },
      ),
    ).toEqual([
      [{ field: 'summary', from: 'Show the tide', to: 'Show tides' }],
    ]);
  });

  it('takes out of lists, then puts in, without doubles', () => {
    expect(
      told({
        remove: { labels: ['a'], fixVersions: [1] },
        add: { labels: ['b', 'c'], fixVersions: [2] },
      }),
    ).toEqual([
      [
        { field: 'labels', from: ['a', 'b'], to: ['b', 'c'] },
        { field: 'fixVersions', from: [1], to: [2] },
      ],
    ]);
  });

  it('puts into a list that is set in the same moment', () => {
    expect(told({ set: { labels: ['x'] }, add: { labels: ['y'] } })).toEqual([
      [{ field: 'labels', from: ['a', 'b'], to: ['x', 'y'] }],
    ]);
  });

  it('knows parents by their ids, and clears them', () => {
    expect(
      told({ set: { parent: 0 } }, { set: { parent: undefined } }),
    ).toEqual([
      [{ field: 'parent', from: undefined, to: 100 }],
      [{ field: 'parent', from: 100, to: undefined }],
    ]);
  });

  it('tells the project and the number of a move in one change', () => {
    expect(told({ moveTo: 'gates', set: { fixVersions: [] } })).toEqual([
      [
        { field: 'team', from: 'berths', to: 'gates' },
        { field: 'number', from: 4, to: 9 },
        { field: 'fixVersions', from: [1], to: [] },
      ],
    ]);
  });

  it('tells the number of a move even if it is the same by chance', () => {
    const edits = [{ at: 1, by: 'p-1', moveTo: 'gates' }];
    const [{ fields }] = foldEdits(initial, edits, {
      ...meanings,
      numberElsewhere: 4,
    });
    expect(fields).toEqual([
      { field: 'team', from: 'berths', to: 'gates' },
      { field: 'number', from: 4, to: 4 },
    ]);
  });

  it('leaves what it begins with alone', () => {
    told({ set: { status: 'Done' }, add: { labels: ['q'] } });
    expect(initial).toMatchObject({ status: 'To Do', labels: ['a', 'b'] });
  });
});
