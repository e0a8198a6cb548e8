import { askActivity } from '../../tests/askActivity';
import { parseHeatmapQuestion } from './parseActivityQuestion';
import { parseEventsQuestion } from './parseEventsQuestion';

describe('parseHeatmapQuestion', () => {
  it('has defaults for everything', () => {
    const { limit: _, ...defaults } = askActivity({});
    expect(parseHeatmapQuestion('/heatmap')).toEqual(defaults);
  });

  it('reads every parameter', () => {
    const query = new URLSearchParams([
      ['entity', 'Group:Default/Web-Team'],
      ['from', '2026-03-01T00:00:00+05:30'],
      ['to', '2026-04-01'],
      ['timezone', 'Asia/Kolkata'],
      ['source', 'git'],
      ['source', 'gitlab'],
      ['source', 'git'],
      ['type', 'release'],
      ['project', 'git:local:Web'],
      ['branch', 'release/*'],
      ['person', '17'],
      ['person', 'User:Ana'],
      ['include', 'bots'],
      ['scope', 'owned'],
      ['value', 'rate'],
      ['compare', 'previous'],
    ]);
    expect(parseHeatmapQuestion(`/heatmap?${query}`)).toEqual({
      entity: 'group:default/web-team',
      from: '2026-03-01T00:00:00+05:30',
      to: '2026-04-01',
      timezone: 'Asia/Kolkata',
      sources: ['git', 'gitlab'],
      types: ['release'],
      projects: ['git:local:Web'],
      branches: ['release/*'],
      persons: [17, 'user:default/ana'],
      include: ['bots'],
      scope: 'owned',
      value: 'rate',
      compare: 'previous',
    });
  });

  it.each([
    ['nonsense=1', "Unknown parameter 'nonsense'"],
    ['value=sum', "'value': 'sum' is none of count, share, rate"],
    ['value=rate&timezone=author', "'value': rate is not known"],
    ['compare=next', "'compare': 'next' is none of previous"],
    ['weekday=1', "Unknown parameter 'weekday'"],
    ['entity[a]=component:default/web', "Unknown parameter 'entity[a]'"],
    ['__proto__=1', "Unknown parameter '__proto__'"],
    ['toString=1', "Unknown parameter 'toString'"],
    ['entity=component:a&entity=component:b', "'entity' is given 2 times"],
    ['timezone=UTC&timezone=UTC', "'timezone' is given 2 times"],
    ['entity=', "'entity': it is empty"],
    ['entity=web', "'entity': 'web' is not"],
    ['from=', "'from': it is empty"],
    ['type=commit&type=commits', "'type': 'commits' is none of"],
    ['include=robots', "'include': 'robots' is none of"],
    ['scope=all', "'scope': 'all' is none of"],
    ['source=Git%20Hub', "'source'"],
    ['person=group:default/team', "'person': 'group:default/team' is neither"],
    ['person=12345678901', "'person'"],
    ['branch=*a*b*c*d*e*f*g', "'branch': it has more than six"],
    [`branch=${'x'.repeat(501)}`, "'branch': it is longer than 500"],
    [`branch=a${'&branch=b'.repeat(100)}`, "'branch': it is given more than"],
  ])('refuses %s', (query, message) => {
    expect(() => parseHeatmapQuestion(`/heatmap?${query}`)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('parseEventsQuestion', () => {
  it('reads its own parameters', () => {
    const query = 'weekday=6&hour=0&date=2024-02-29&cursor=abc&limit=500';
    expect(parseEventsQuestion(`/events?${query}`)).toEqual(
      askActivity({
        weekday: 6,
        hour: 0,
        date: '2024-02-29',
        cursor: 'abc',
        limit: 500,
      }),
    );
  });

  it.each([
    ['weekday=7', "'weekday'"],
    ['weekday=', "'weekday'"],
    ['hour=24', "'hour'"],
    ['hour=1.5', "'hour'"],
    ['hour=-1', "'hour'"],
    ['date=2026-02-30', "'date'"],
    ['date=2026-3-1', "'date'"],
    ['limit=0', "'limit'"],
    ['limit=501', "'limit'"],
    ['limit=10&limit=10', "'limit'"],
    ['cursor=', "'cursor'"],
    ['format=xml', "'format'"],
  ])('refuses %s', (query, name) => {
    expect(() => parseEventsQuestion(`/events?${query}`)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(name),
      }),
    );
  });
});
