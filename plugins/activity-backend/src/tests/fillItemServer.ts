import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakeSprint,
  fakeType,
} from './fakeWork';
import type { ItemServer } from './ItemServer';

const day = (date: string) => Date.parse(`2026-01-${date}Z`);
const open = { id: '1', name: 'Open', category: 'todo' } as const;
const done = { id: '9', name: 'Done', category: 'done' } as const;

/** An epic in the open project with three children, of which one is secret, and what belongs to the first. */
export async function fillItemServer(server: ItemServer): Promise<void> {
  await server.show(
    'web',
    fakeType({ iconUrl: 'https://tracker.example/story.png' }),
    fakeSprint(),
    fakeItem(1, {
      type: { id: '2', name: 'Epic' },
      status: open,
      assignee: undefined,
      estimate: undefined,
      dueOn: '2026-01-12',
      updatedAt: day('12T10:00'),
    }),
    fakeItem(2, {
      parent: { id: '1001' },
      earlierKeys: ['OLD-2'],
      estimate: undefined,
      createdAt: day('05T00:00'),
      updatedAt: day('10T00:00'),
      links: [
        {
          id: '300',
          type: 'Blocks',
          description: 'blocks',
          direction: 'outward',
          other: { id: '2001', key: 'SEC-1' },
        },
        {
          id: '301',
          type: 'Relates',
          description: 'relates to',
          direction: 'outward',
          other: { id: '1010', key: 'WEB-10' },
        },
      ],
    }),
    fakeItem(10, {
      parent: { key: 'web-1' },
      estimate: 3,
      status: done,
      dueOn: undefined,
      updatedAt: day('02T00:00'),
    }),
    fakeEntry(2, 0, { at: day('06T00:00') }),
    fakeEntry(2, 1, {
      at: day('06T00:00'),
      field: 'assignee',
      from: 'dan',
      fromText: 'Dan Example',
      to: 'ada',
      toText: 'Ada Example',
    }),
    fakeEntry(2, 0, {
      historyId: '5500',
      at: Date.parse('2025-12-01T00:00:00Z'),
      field: 'labels',
    }),
    fakeDeed(1, 2),
    fakeDeed(2, 2),
    fakeDeed(3, 2, { type: 'item_status_changed' }),
    fakeDeed(4, 10),
  );
  await server.show(
    'secret',
    fakeItem(1, {
      id: '2001',
      key: 'SEC-1',
      summary: 'Nobody may know',
      links: [
        {
          id: '300',
          type: 'Blocks',
          description: 'is blocked by',
          direction: 'inward',
          other: { id: '1002', key: 'WEB-2' },
        },
      ],
      parent: { id: '1001' },
    }),
  );
  await server.show('free', fakeItem(5, { id: '3005', key: 'FREE-5' }));
  await server.show(
    'code',
    fakeChange(1, { workItemKeys: ['OLD-2'] }),
    fakeDeployment(1, { url: 'https://forge.example/deployments/1' }),
    fakeDeployment(2, { environment: 'staging', sha: '1b', changes: [] }),
    fakeChange(3, { state: 'open', mergedAt: undefined, workItemKeys: [] }),
  );
  await server.show(
    'hidden',
    fakeChange(2, { title: 'Hidden change', workItemKeys: ['WEB-2'] }),
  );
}
