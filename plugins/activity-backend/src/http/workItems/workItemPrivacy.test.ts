import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { fakeItem } from '../../tests/fakeWork';
import { fillItemServer } from '../../tests/fillItemServer';
import { ItemServer } from '../../tests/ItemServer';
import { useReplicas } from '../../tests/useReplicas';
import { lead, stranger, viewer } from '../../tests/workPermissions';

const { databaseIds, migrated } = useReplicas();

const day = (date: string) => Date.parse(`2026-01-${date}Z`);

describe.each(databaseIds)(
  'who is told what of a work item on %s',
  databaseId => {
    let server: ItemServer;

    beforeAll(async () => {
      server = await ItemServer.start(await migrated(databaseId));
      await fillItemServer(server);
    });

    afterAll(() => server.fixture.stop());

    it('names nobody to those who may not read about people', async () => {
      const { body, text } = await server.ask('WEB-2', viewer);
      for (const name of ['ada', 'ben', 'dan']) {
        expect(text.toLowerCase()).not.toContain(name);
      }
      expect(body.assignees).toBeUndefined();
      expect(body.recent).toEqual([
        { at: '2026-01-06T00:00:00.000Z', field: 'assignee' },
        {
          at: '2026-01-06T00:00:00.000Z',
          field: 'status',
          from: 'Open',
          to: 'In Progress',
        },
      ]);
      const csv = await server.ask('WEB-2', viewer, { format: 'csv' });
      expect(csv.text).toContain('In Progress');
      expect(csv.text).not.toMatch(/ada |ben |dan /i);
      const epic = await server.ask('WEB-1', viewer);
      expect(epic.text).not.toMatch(/ada |ben |dan /i);
    });

    it('names people to those who may, and tells the audit trail', async () => {
      server.audited.length = 0;
      expect((await server.detail('WEB-2', lead)).assignee?.name).toBe(
        'ada Example',
      );
      expect(server.audited).toEqual([
        {
          eventId: 'person-read',
          severityLevel: 'low',
          meta: {
            queryType: 'work-item',
            source: 'jira',
            instance: 'cloud',
            key: 'WEB-2',
          },
        },
      ]);
      await server.detail('WEB-2', viewer);
      expect(server.audited).toHaveLength(1);
    });

    it.each([lead, viewer])(
      'tells %s nothing of what is secret',
      async user => {
        const epic = await server.ask('WEB-1', user);
        expect(epic.text).not.toContain('Nobody may know');
        expect(epic.body.children.map((it: { key: string }) => it.key)).toEqual(
          ['WEB-2', 'WEB-10'],
        );
        expect(epic.body).toMatchObject({ childCount: 3, items: 4 });
        const story = await server.ask('WEB-2', user);
        expect(story.text).not.toMatch(/Nobody may know|Hidden change/);
        expect(story.body).toMatchObject({
          changes: [{ number: 1 }],
          hiddenChanges: 1,
          complexity: { value: 2 },
          links: [
            { description: 'blocks', key: 'SEC-1' },
            { key: 'WEB-10', summary: 'Story 10' },
          ],
        });
      },
    );

    it('names what is above it by its key, if that is secret', async () => {
      await server.show(
        'web',
        fakeItem(30, { parent: { id: '2001' }, updatedAt: day('06T00:00') }),
      );
      const { ancestors } = await server.detail('WEB-30', viewer);
      expect(ancestors).toEqual([
        { key: 'WEB-1', type: 'Epic', summary: 'Story 1' },
        { key: 'SEC-1', type: 'Story', summary: '' },
      ]);
    });

    it.each([
      ['SEC-1', viewer],
      ['SEC-1', lead],
      ['WEB-2', stranger],
      ['FREE-5', viewer],
    ])('tells nothing of %s to %s', async (key, user) => {
      const { status, body } = await server.ask(key, user);
      expect([status, body.error.reason]).toEqual([403, 'not-permitted']);
      expect(body.error.message).toContain(key);
    });

    it.each(['SEC-1', 'FREE-5'])(
      'tells of %s to whoever reads all',
      async key => {
        expect((await server.detail(key)).key).toBe(key);
      },
    );

    it('is told by the action too, to whom it may be told', async () => {
      const invoke = (
        key: string,
        credentials: BackstageCredentials = mockCredentials.service(),
      ) =>
        server.actions.invoke({
          id: 'test:describe-work-item',
          input: { source: 'jira', instance: 'cloud', key },
          credentials,
        });
      const { output } = (await invoke('OLD-2')) as { output: object };
      expect(output).toMatchObject({
        key: 'WEB-2',
        assignee: 'ada Example',
        delivery: 'merged',
        ancestors: ['WEB-1 Story 1'],
        statuses: [{ value: 'Open', hours: 24 }, { value: 'In Progress' }],
      });
      await expect(invoke('WEB-404')).rejects.toThrow('WEB-404');
      const user = mockCredentials.user(viewer);
      await expect(invoke('SEC-1', user)).rejects.toThrow('SEC-1');
      const told = JSON.stringify(await invoke('WEB-2', user));
      expect(told).toContain('Story 2');
      expect(told).not.toMatch(/ada |ben |dan |Hidden change/i);
    });
  },
);
