import type {
  ActorRecord,
  Page,
} from '@activity-insights/plugin-activity-node';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { StrangeZones } from './StrangeZones';

const by = (id: string, timeZone?: string): ActorRecord => ({
  identity: 'account',
  id,
  timeZone,
});

const pageOf = (...actors: ActorRecord[]): Page => ({
  records: actors.map((actor, n) => fakeCommit(n, { key: `e${n}`, actor })),
  malformed: [{ key: 'x', reason: 'it has no date' }],
  next: {},
  done: true,
});

const told = (zones: StrangeZones, page: Page, instance = 'jira/cloud') =>
  zones.addTo(page, instance).malformed?.map(({ key }) => key);

describe('StrangeZones', () => {
  it('tells of each account whose zone does not exist, once', () => {
    const zones = new StrangeZones();
    const page = pageOf(
      by('1', 'Europe/Berlin'),
      by('2'),
      by('3', 'Europe/Nowhere'),
      by('3', 'Europe/Nowhere'),
      by('4', '+05:00'),
    );
    expect(told(zones, page)).toEqual([
      'x',
      'event commit e2',
      'event commit e4',
    ]);
    expect(told(zones, page)).toEqual(['x']);
    expect(told(zones, page, 'jira/other')).toHaveLength(3);
    expect(told(zones, pageOf(by('3', 'Mars/Olympus')))).toHaveLength(2);
  });

  it('quotes neither the account nor the zone', () => {
    const zones = new StrangeZones();
    const { malformed } = zones.addTo(pageOf(by('ada', 'Secret/Place')), 'x');
    expect(JSON.stringify(malformed)).not.toMatch(/ada|Secret/);
  });
});
