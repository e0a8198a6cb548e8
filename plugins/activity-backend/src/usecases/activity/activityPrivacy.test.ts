import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { askActivity } from '../../tests/askActivity';
import { privacyRange, seedPrivacyWorld } from '../../tests/seedPrivacyWorld';
import type { EventsQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { getCalendar } from './getCalendar';
import { getHeatmap } from './getHeatmap';
import { listActivityEvents } from './listActivityEvents';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const reader = mockCredentials.user('user:default/reader');

describe.each(databases.eachSupportedId())('privacy on %p', databaseId => {
  let services: ActivityServices;

  beforeAll(async () => {
    ({ services } = await seedPrivacyWorld(await databases.init(databaseId)));
  });

  const answers = {
    heatmap: (parts: Partial<EventsQuestion>) =>
      getHeatmap(services, reader, askActivity({ ...privacyRange, ...parts })),
    calendar: (parts: Partial<EventsQuestion>) =>
      getCalendar(services, reader, askActivity({ ...privacyRange, ...parts })),
    events: (parts: Partial<EventsQuestion>) =>
      listActivityEvents(
        services,
        reader,
        askActivity({ ...privacyRange, ...parts }),
      ),
  };

  describe.each(['heatmap', 'calendar', 'events'] as const)('%s', kind => {
    it.each<[string, Partial<EventsQuestion>, number]>([
      ['a team', { entity: 'group:default/red' }, 4],
      ['all of two teams', { entity: 'group:default/division' }, 9],
      ['a Group with a head', { entity: 'group:default/headed' }, 7],
      ['a Component', { entity: 'component:default/web' }, 21],
      ['nobody', { entity: 'component:default/robots' }, 0],
      ['bots', { entity: 'component:default/robots', include: ['bots'] }, 1],
      ['everything', {}, 21 + 6 + 3 + 4],
      [
        'nobody, with merges of two people left out',
        { entity: 'component:default/docs' },
        0,
      ],
      [
        'one project of a System whose other one is of two people',
        { entity: 'system:default/shop', projects: ['git:local:api'] },
        4,
      ],
      [
        'the only project of a Component of that System',
        { entity: 'component:default/api', projects: ['git:local:api'] },
        4,
      ],
      [
        'a team before somebody left',
        { entity: 'group:default/moving', to: '2026-03-09' },
        7,
      ],
    ])('tells of %s', async (_, parts, total) => {
      const answer = await answers[kind](parts);
      expect(answer.total).toBe(total);
      expect(answer.excluded.merges).toBe(parts.entity ? 0 : 2);
    });
  });

  it('hides contributors of days with too few people', async () => {
    const everything = await answers.calendar({});
    expect(everything.days[2].contributors).toBe(25);
    const { days } = await answers.calendar({
      projects: ['git:local:namesakes', 'git:local:web'],
    });
    expect(days[3]).toEqual({
      date: '2026-03-05',
      count: 3,
      contributors: null,
    });
  });

  it('refuses the events of an hour with too few people', async () => {
    const parts = { weekday: 3, hour: 9 };
    await expect(answers.events(parts)).rejects.toMatchObject({
      reason: 'too-few-people',
    });
    expect((await answers.events({ weekday: 2, hour: 9 })).total).toBe(31);
    expect((await answers.events({ weekday: 2, hour: 10 })).total).toBe(0);
  });
});
