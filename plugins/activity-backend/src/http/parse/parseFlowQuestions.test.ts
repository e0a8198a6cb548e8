import { parseFlowBreakdown, parseFlowMetric } from './parseFlowNames';
import {
  parseFlowForecast,
  parseFlowItems,
  parseFlowQuestion,
  parseFlowSeries,
  parseFlowTiles,
} from './parseFlowQuestions';

const nothing = {
  entity: undefined,
  from: undefined,
  to: undefined,
  timezone: undefined,
  sources: [],
  projects: [],
  types: [],
  level: 'any',
  withBots: false,
};

describe('questions about flow', () => {
  it('have defaults', () => {
    expect(parseFlowTiles('/tiles')).toEqual({
      ...nothing,
      about: 'workItems',
      compare: undefined,
    });
    expect(parseFlowSeries('wip', '/series/wip')).toEqual({
      ...nothing,
      metric: 'wip',
      interval: 'week',
      compare: undefined,
    });
    expect(parseFlowItems('/items')).toEqual({
      ...nothing,
      metric: 'throughput',
      excluded: undefined,
      statuses: [],
      sort: { by: 'value', isDescending: true },
      cursor: undefined,
      limit: 100,
    });
    expect(parseFlowForecast('/forecast')).toEqual({
      ...nothing,
      items: undefined,
      by: undefined,
      seed: 1,
    });
  });

  it('are read, the same repeats once', () => {
    expect(
      parseFlowQuestion(
        '/daily?entity=Group:Harbour&source=jira&source=jira&type=Story&level=base&timezone=Europe/Berlin',
      ),
    ).toEqual({
      ...nothing,
      entity: 'group:default/harbour',
      sources: ['jira'],
      types: ['Story'],
      level: 'base',
      timezone: 'Europe/Berlin',
    });
    expect(parseFlowItems('/items?sort=finished&limit=5000')).toMatchObject({
      sort: { by: 'finished', isDescending: false },
      limit: 5000,
    });
    expect(
      parseFlowForecast('/forecast?items=20&by=2026-12-12&seed=4294967295'),
    ).toMatchObject({ items: 20, by: '2026-12-12', seed: 4_294_967_295 });
  });

  it.each<[parameter: string, ask: () => unknown]>([
    ['about', () => parseFlowTiles('/tiles?about=people')],
    ['compare', () => parseFlowTiles('/tiles?compare=best')],
    ['person', () => parseFlowTiles('/tiles?person=user:default/ada')],
    ['assignee', () => parseFlowTiles('/tiles?assignee=user:default/ada')],
    ['from', () => parseFlowTiles('/tiles?from=2026-01-01&from=2026-01-02')],
    ['timezone', () => parseFlowTiles('/tiles?timezone=author')],
    ['type', () => parseFlowTiles('/tiles?about=changes&type=Story')],
    ['level', () => parseFlowTiles('/tiles?about=changes&level=base')],
    ['include', () => parseFlowTiles('/tiles?include=bots')],
    ['interval', () => parseFlowSeries('wip', '/series/wip?interval=year')],
    ['interval', () => parseFlowSeries('wip', '/series/wip?interval=sprint')],
    [
      'compare',
      () => parseFlowSeries('velocity', '/?interval=sprint&compare=previous'),
    ],
    ['status', () => parseFlowItems('/items?metric=pickup-time&status=Open')],
    ['sort', () => parseFlowItems('/items?sort=mood')],
    ['limit', () => parseFlowItems('/items?limit=5001')],
    ['limit', () => parseFlowItems('/items?limit=0')],
    ['items', () => parseFlowForecast('/forecast?items=10001')],
    ['by', () => parseFlowForecast('/forecast?by=2026-02-30')],
    ['seed', () => parseFlowForecast('/forecast?seed=4294967296')],
    ['seed', () => parseFlowForecast('/forecast?seed=-1')],
  ])('are refused that have a wrong %s', (parameter, ask) => {
    expect(ask).toThrow(new RegExp(`'${parameter}'`));
  });

  it('name what there is if they ask for what there is not', () => {
    expect(() => parseFlowMetric('speed')).toThrow(/'speed'.*cycle-time/);
    expect(() => parseFlowBreakdown('wip')).toThrow(/'wip'.*time-in-status/);
    expect(parseFlowMetric('wip')).toBe('wip');
  });
});
