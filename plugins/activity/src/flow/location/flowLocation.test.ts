import {
  changeFlowLocation,
  countFlowFilters,
  parseFlowLocation,
  type FlowLocationChange,
} from './flowLocation';
import { itemsOf } from './flowSelection';

describe('the address of the Flow tab', () => {
  const parse = (text: string) => parseFlowLocation(new URLSearchParams(text));
  const change = (text: string, changed: FlowLocationChange) =>
    decodeURIComponent(
      changeFlowLocation(new URLSearchParams(text), changed).toString(),
    );

  it('says nothing of what is usual', () => {
    expect(parse('')).toEqual({
      range: { kind: 'last', days: 90 },
      about: 'workItems',
      level: 'base',
      source: [],
      project: [],
      type: [],
      withBots: false,
      look: {
        tables: [],
        scale: 'linear',
        interval: 'week',
        velocityBy: 'week',
        measure: 'items',
      },
      dora: { selection: undefined, trial: {}, services: 'service' },
    });
    const usual: FlowLocationChange = {
      about: 'workItems',
      level: 'base',
      withBots: false,
      look: { tables: [], scale: 'linear', interval: 'week' },
    };
    expect(change('activity.about=changes&activity.scale=log', usual)).toBe('');
  });

  it.each<[FlowLocationChange, string]>([
    [{ about: 'changes' }, 'activity.about=changes'],
    [{ level: 'any' }, 'activity.flowLevel=any'],
    [{ range: { kind: 'last', days: 30 } }, 'activity.range=30d'],
    [{ zone: 'Asia/Tokyo' }, 'activity.zone=Asia/Tokyo'],
    [{ source: ['jira'] }, 'activity.source=jira'],
    [
      { type: ['Bug', 'Story'] },
      'activity.itemType=Bug&activity.itemType=Story',
    ],
    [{ withBots: true }, 'activity.include=bots'],
    [{ look: { tables: ['ageing', 'types'] } }, 'activity.tables=ageing,types'],
    [{ look: { interval: 'month' } }, 'activity.interval=month'],
    [
      { look: { forecastItems: 20, forecastBy: '2026-12-12' } },
      'activity.forecastItems=20&activity.forecastBy=2026-12-12',
    ],
    [
      { selection: itemsOf('cycle-time', { key: ['A-1'], sort: 'key' }) },
      'activity.items=cycle-time&activity.itemsSort=key&activity.itemsKey=A-1',
    ],
  ])('keeps %j', (changed, address) => {
    expect(change('', changed)).toBe(address);
    expect(parse(address)).toMatchObject(changed);
  });

  it('leaves alone what a change does not name', () => {
    const before =
      'inspect=on&activity.about=changes&activity.itemType=Bug&activity.items=wip';
    expect(change(before, { range: { kind: 'last', days: 30 } })).toBe(
      `${before}&activity.range=30d`,
    );
    expect(change(before, { selection: undefined })).toBe(
      'inspect=on&activity.about=changes&activity.itemType=Bug',
    );
    // Other classes are of the Activity tab.
    expect(change('activity.include=copies', { withBots: true })).toBe(
      'activity.include=bots,copies',
    );
    expect(change('activity.include=bots,copies', { withBots: false })).toBe(
      'activity.include=copies',
    );
  });

  it('takes what it cannot understand as missing', () => {
    const odd = parse(
      'activity.about=people&activity.flowLevel=7&activity.zone=author&activity.tables=zebra,types&activity.forecastItems=0&activity.forecastBy=soon&activity.items=zebra',
    );
    expect(odd).toEqual({
      ...parse(''),
      look: { ...parse('').look, tables: ['types'] },
    });
  });

  it('knows a point by both its ends only', () => {
    expect(
      parse(
        'activity.items=wip&activity.itemsFrom=2026-09-01T00:00:00Z&activity.itemsTo=2026-09-08T00:00:00Z',
      ).selection,
    ).toEqual(
      itemsOf('wip', {
        from: '2026-09-01T00:00:00Z',
        to: '2026-09-08T00:00:00Z',
      }),
    );
    expect(
      parse('activity.items=wip&activity.itemsFrom=2026-09-01T00:00:00Z')
        .selection,
    ).toEqual(itemsOf('wip'));
  });

  it('counts the filters that concern what is looked at', () => {
    const filters = 'activity.itemType=Bug&activity.source=jira';
    expect(countFlowFilters(parse(filters))).toBe(2);
    expect(countFlowFilters(parse(`${filters}&activity.about=changes`))).toBe(
      1,
    );
  });
});
