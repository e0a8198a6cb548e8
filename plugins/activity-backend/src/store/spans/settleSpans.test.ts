import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { fakeDeed, fakeEntry, fakeItem } from '../../tests/fakeWork';
import { useReplicas } from '../../tests/useReplicas';
import { WorkPasts } from '../../tests/WorkPasts';

const { databaseIds, migrated } = useReplicas();
const start = Date.UTC(2026, 0, 5, 9);
const hour = (number: number) => start + number * 3_600_000;

/** Created in the hour of its number, and bare. */
function bareItem(
  number: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeItem(number, {
    assignee: undefined,
    estimate: undefined,
    priority: undefined,
    sprints: [],
    createdAt: hour(number),
    updatedAt: hour(30),
    ...overrides,
  });
}

/** That the first item went from one status to the next. */
function moved(position: number, at: number, from: string, to: string) {
  const texts = { fromText: `Status ${from}`, toText: `Status ${to}` };
  return fakeEntry(1, position, { at: hour(at), from, to, ...texts });
}

describe.each(databaseIds)('settleSpans on %s', databaseId => {
  let pasts: WorkPasts;

  beforeEach(async () => {
    pasts = new WorkPasts(await migrated(databaseId));
  });

  afterEach(() => pasts.fixture.stop());

  const spans = async (key: string, ...fields: string[]) =>
    (await pasts.spansOf(key, start)).filter(span =>
      fields.includes(span.split(' ')[0]),
    );

  it('keeps what an item was, all fields of it', async () => {
    await pasts.tell(
      fakeItem(1, {
        createdAt: hour(1),
        updatedAt: hour(30),
        parent: { id: '1009', key: 'WEB-9' },
        flagged: true,
      }),
      fakeEntry(1, 0, { at: hour(3) }),
      fakeEntry(1, 1, {
        at: hour(3),
        field: 'Größe',
        fieldId: 'customfield_7',
        means: 'estimate',
        from: undefined,
        fromText: '3',
        to: undefined,
        toText: '0.5',
      }),
    );
    expect(await pasts.spansOf('WEB-1', start)).toEqual([
      'assignee ada 1-',
      'blocked 1 1-',
      // No other item shows what a status means that was left, and this source tells of no events.
      'category todo 1-3',
      'category inProgress 3-',
      'estimate 3 1-3',
      'estimate 0.5 3-',
      'exact category 3-',
      'key WEB-1 1-',
      'parent id:1009 1-',
      'priority Major 1-',
      'project 0 1-',
      'sprint 7 1-',
      'status 1 1-3',
      'status 3 3-',
      'type 1 1-',
    ]);
  });

  it('waits for items whose changelog comes first, and follows what changes', async () => {
    await pasts.tell(fakeEntry(1, 0, { at: hour(3) }));
    await pasts.tell(bareItem(1));
    expect(await spans('WEB-1', 'status')).toEqual([
      'status 1 1-3',
      'status 3 3-',
    ]);
    await pasts.tell(
      bareItem(1, {
        status: { id: '9', name: 'Done', category: 'done' },
        updatedAt: hour(40),
      }),
      moved(5, 8, '3', '9'),
    );
    expect(await spans('WEB-1', 'status')).toEqual([
      'status 1 1-3',
      'status 3 3-8',
      'status 9 8-',
    ]);
  });

  it('ends the spans of what is gone, and goes on when it comes back', async () => {
    const told = [bareItem(1), fakeEntry(1, 0, { at: hour(3) })];
    await pasts.tell(...told);
    const before = await pasts.spansOf('WEB-1', start);
    await pasts.remove('1001');
    const gone = await spans('WEB-1', 'status');
    expect(gone[0]).toBe('status 1 1-3');
    expect(gone[1]).toMatch(/^status 3 3-\d+/);
    await pasts.tell(...told);
    expect(await pasts.spansOf('WEB-1', start)).toEqual(before);
  });

  it('learns from other items what a status means, whichever comes first', async () => {
    const changed = [
      bareItem(1),
      moved(0, 2, '1', '77'),
      moved(1, 4, '77', '3'),
    ];
    await pasts.tell(...changed);
    expect(await spans('WEB-1', 'category', 'exact')).toEqual([
      'category todo 1-2',
      'category inProgress 2-',
      'exact category 2-',
      'exact category 4-',
    ]);
    await pasts.tell(
      bareItem(2, { status: { id: '77', name: 'Approved', category: 'done' } }),
      bareItem(3, { status: { id: '1', name: 'Open', category: 'todo' } }),
    );
    expect(await spans('WEB-1', 'category', 'exact')).toEqual([
      'category todo 1-2',
      'category done 2-4',
      'category inProgress 4-',
    ]);
  });

  it('believes the events of an item where no other one has the status', async () => {
    await pasts.tell(
      bareItem(1),
      moved(0, 4, '88', '3'),
      fakeDeed(1, 1, {
        type: 'item_status_changed',
        occurredAt: hour(4),
        metadata: { fromId: '88', fromCategory: 'done', toId: '3' },
      }),
    );
    expect(await spans('WEB-1', 'category', 'exact')).toEqual([
      'category done 1-4',
      'category inProgress 4-',
    ]);
  });

  it('knows a parent that was moved, and that is named by its key, whichever comes first', async () => {
    const epic = bareItem(9, { key: 'APP-3', earlierKeys: ['WEB-9'] });
    const linked = fakeEntry(1, 0, {
      at: hour(3),
      field: 'Epic Link',
      fieldId: 'customfield_5',
      from: undefined,
      fromText: undefined,
      to: '1009',
      toText: 'WEB-9',
    });
    const told = [
      bareItem(1, { parent: { key: 'app-3' } }),
      linked,
      bareItem(2, { parent: { key: 'APP-3' } }),
    ];
    await pasts.tell(...told);
    expect(await spans('WEB-2', 'parent')).toEqual(['parent key:APP-3 2-']);
    await pasts.tell(epic);
    expect(await spans('WEB-1', 'parent', 'exact')).toEqual([
      'parent id:1009 3-',
    ]);
    expect(await spans('WEB-2', 'parent')).toEqual(['parent id:1009 2-']);
  });
});
