import type { EventDetails, EventPlace } from '../../reads/EventDetails';
import { describeEvents, toActivityEvent } from './describeEvents';

const details: EventDetails = {
  id: 1,
  occurredAt: 0,
  type: 'item_commented',
  authorOffset: null,
  class: 8,
  title: 'Comment',
  workItem: { key: 'WEB-1', summary: 'Secret plan' },
  change: { number: 2, title: 'Secret change' },
};

const place: EventPlace = {
  eventId: 1,
  unitId: 7,
  source: 'jira',
  instance: 'cloud',
  project: { id: '20', name: 'Web', url: 'https://tracker.example/WEB' },
  componentRefs: ['component:default/web'],
};

describe('toActivityEvent', () => {
  const [event] = describeEvents([details], [place], undefined);

  it.each([
    ['all to those who read everything', [], true],
    [
      'to those who may read a Component that it was seen in',
      ['component:default/web'],
      false,
    ],
  ])('tells what an event happened to: %s', (_, readable, readsAll) => {
    expect(toActivityEvent(event, new Set(readable), readsAll)).toMatchObject({
      workItem: { key: 'WEB-1', summary: 'Secret plan' },
      change: { number: 2, title: 'Secret change' },
      flags: ['bulk'],
    });
  });

  it('tells it to nobody else', () => {
    const told = toActivityEvent(event, new Set(), false);
    expect(JSON.stringify(told)).not.toMatch(/WEB-1|Secret|Comment/);
  });
});
