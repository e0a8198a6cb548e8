import { parseFlowLocation } from '../location/flowLocation';
import { itemsOf } from '../location/flowSelection';
import { selectionOfItems } from './selectionOfItems';
import { toFlowQuery } from './toFlowQuery';
import { toItemsQuery } from './toItemsQuery';

const entity = 'group:default/harbour';

describe('toFlowQuery', () => {
  const ask = (text: string, about: 'workItems' | 'changes' = 'workItems') =>
    toFlowQuery(
      entity,
      parseFlowLocation(new URLSearchParams(text)),
      about,
      '2026-11-01',
    );

  it('leaves the default range and zone to the backend, and names the level', () => {
    expect(ask('')).toEqual({ entity, level: 'base' });
  });

  it('asks for whole days, the last one included', () => {
    expect(ask('activity.range=30d')).toMatchObject({
      from: '2026-10-03',
      to: '2026-11-02',
    });
    expect(ask('activity.range=2026-02-01..2026-02-28')).toMatchObject({
      from: '2026-02-01',
      to: '2026-03-01',
    });
  });

  const all =
    'activity.zone=Asia/Tokyo&activity.source=jira&activity.project=shop&activity.itemType=Bug&activity.flowLevel=any&activity.include=bots';
  const shared = {
    entity,
    timezone: 'Asia/Tokyo',
    source: ['jira'],
    project: ['shop'],
  };

  it('sends what concerns work items with work items, and the rest with changes', () => {
    expect(ask(all)).toEqual({ ...shared, type: ['Bug'], level: 'any' });
    expect(ask(all, 'changes')).toEqual({ ...shared, include: ['bots'] });
  });
});

describe('toItemsQuery', () => {
  it('narrows the question of the page', () => {
    const query = { entity, from: '2026-08-01', to: '2026-11-01' };
    expect(
      toItemsQuery(
        query,
        itemsOf('throughput', {
          from: '2026-09-01T00:00:00Z',
          to: '2026-09-08T00:00:00Z',
          status: ['In Review'],
          excluded: 'all',
        }),
      ),
    ).toEqual({
      entity,
      metric: 'throughput',
      from: '2026-09-01T00:00:00Z',
      to: '2026-09-08T00:00:00Z',
      status: ['In Review'],
      excluded: 'all',
      // Each adds one: what was finished last comes first.
      sort: '-finished',
    });
  });
});

describe('selectionOfItems', () => {
  it('lists what an explanation counts, or leaves out', () => {
    expect(
      selectionOfItems('metric=wip&entity=group%3Adefault%2Fx', 'velocity'),
    ).toEqual(itemsOf('wip'));
    expect(
      selectionOfItems(
        '/flow/items?metric=throughput&status=In+Review',
        'velocity',
        'born-done',
      ),
    ).toEqual(
      itemsOf('throughput', { status: ['In Review'], excluded: 'born-done' }),
    );
    expect(selectionOfItems('entity=x', 'velocity')).toEqual(
      itemsOf('velocity'),
    );
  });
});
