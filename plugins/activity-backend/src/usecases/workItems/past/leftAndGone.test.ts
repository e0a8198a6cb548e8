import { fakeEntry, fakeItem } from '../../../tests/fakeWork';
import { useReplicas } from '../../../tests/useReplicas';
import { WorkPasts } from '../../../tests/WorkPasts';
import { readTreeAt, type TreeAtQuestion } from './readTreeAt';

const { databaseIds, migrated } = useReplicas();
const start = Date.UTC(2026, 0, 5, 9);
const hour = (number: number) => start + number * 3_600_000;
const epic = { id: '1001', key: 'WEB-1' };

/** That an item left the epic, or came to it. */
function reparented(item: number, at: number, isComing: boolean) {
  const none = {
    from: undefined,
    fromText: undefined,
    to: undefined,
    toText: undefined,
  };
  return fakeEntry(item, 0, {
    at: hour(at),
    field: 'IssueParentAssociation',
    fieldId: undefined,
    ...none,
    ...(isComing
      ? { to: epic.id, toText: epic.key }
      : { from: epic.id, fromText: epic.key }),
  });
}

describe.each(databaseIds)('the past of a tree on %s', databaseId => {
  let pasts: WorkPasts;

  beforeEach(async () => {
    pasts = new WorkPasts(await migrated(databaseId));
    await pasts.tell(
      fakeItem(1, { createdAt: hour(0), updatedAt: hour(30) }),
      // There all along, in another project and under another key by now.
      fakeItem(2, {
        createdAt: hour(1),
        updatedAt: hour(30),
        key: 'APP-7',
        earlierKeys: ['WEB-2'],
        parent: epic,
      }),
      fakeEntry(2, 1, {
        at: hour(20),
        field: 'Key',
        fieldId: undefined,
        from: undefined,
        fromText: 'WEB-2',
        to: undefined,
        toText: 'APP-7',
      }),
      // Came at 10, and left at 10.
      fakeItem(3, { createdAt: hour(1), updatedAt: hour(30), parent: epic }),
      reparented(3, 10, true),
      fakeItem(4, { createdAt: hour(1), updatedAt: hour(30) }),
      reparented(4, 10, false),
      // Below the one that has another key by now, by the key that it had.
      fakeItem(5, {
        createdAt: hour(1),
        updatedAt: hour(30),
        parent: { key: 'web-2' },
      }),
      fakeItem(6, {
        createdAt: hour(1),
        updatedAt: hour(30),
        parent: { id: '9999' },
      }),
    );
  });

  afterEach(() => pasts.fixture.stop());

  async function treeAt(question: Omit<TreeAtQuestion, 'itemIds'>, of: string) {
    const itemIds = [await pasts.idOf(of)];
    const { nodes } = await pasts.fixture.database.read('test', tx =>
      readTreeAt(tx, { ...question, itemIds }),
    );
    const keyOf = (id: number | null) =>
      id === null ? '' : ` in ${nodes.get(id)!.key}`;
    return [...nodes.values()]
      .map(({ key, place, parentId }) => `${key} ${place}${keyOf(parentId)}`)
      .sort();
  }

  it('has what has left since, and not what has come since', async () => {
    expect(await treeAt({ at: hour(9) }, 'WEB-5')).toEqual([
      'WEB-1 root',
      'WEB-2 child in WEB-1',
      'WEB-4 child in WEB-1',
      'WEB-5 child in WEB-2',
    ]);
    // What happens at a moment has happened.
    expect(await treeAt({ at: hour(10) }, 'WEB-1')).toEqual([
      'WEB-1 root',
      'WEB-2 child in WEB-1',
      'WEB-3 child in WEB-1',
      'WEB-5 child in WEB-2',
    ]);
    expect(await treeAt({ at: hour(20), extent: 'subtree' }, 'APP-7')).toEqual(
      ['APP-7 root', 'WEB-5 child in APP-7'].map(each =>
        each.replace('APP-7 root', 'APP-7 orphan'),
      ),
    );
    expect(await treeAt({ at: hour(9) }, 'WEB-6')).toEqual(['WEB-6 orphan']);
  });

  it('has what is gone by now, and what hung from it', async () => {
    await pasts.remove('1002');
    expect(await treeAt({ at: hour(20) }, 'WEB-5')).toEqual([
      'APP-7 child in WEB-1',
      'WEB-1 root',
      'WEB-3 child in WEB-1',
      'WEB-5 child in APP-7',
    ]);
    const now = Date.now() + 3_600_000;
    expect(await treeAt({ at: now }, 'WEB-5')).toEqual(['WEB-5 orphan']);
    expect(await treeAt({ at: now }, 'WEB-1')).toEqual([
      'WEB-1 root',
      'WEB-3 child in WEB-1',
    ]);
  });

  it('is empty before there was anything', async () => {
    expect(await treeAt({ at: hour(-1) }, 'WEB-1')).toEqual([]);
  });
});
