import { ConfigReader } from '@backstage/config';
import { readActivitySettings } from '../../config';
import { devlake2021, devlake2023 } from '../bands/devlakeBands';
import { defaultFixes } from './defaultRules';

const read = (dora: unknown) =>
  readActivitySettings(new ConfigReader({ activity: { dora } } as never)).dora;

const levels = [
  { id: 'a', label: 'A', 'change-lead-time': 10, 'deployment-frequency': 5 },
  { id: 'b', label: 'B', 'change-lead-time': 20, 'deployment-frequency': 1 },
  { id: 'c', label: 'C' },
];
const bands = { id: 'ours', date: '2026-01-31', source: 'Ours', levels };

const withLevels = (...changed: object[]) => ({
  bands: { ...bands, levels: changed },
});

describe('activity.dora', () => {
  it('says nothing by default', () => {
    expect(read({})).toEqual({ deployments: [], fixes: defaultFixes });
  });

  it('reads deployments, incidents and hotfixes', () => {
    const settings = read({
      deployments: [
        { components: ['Web', 'component:Shop/Api'], job: ' deploy* ' },
        { tag: 'v*' },
      ],
      incidents: [
        { type: 'Outage', project: 'OPS' },
        { components: ['Web'], label: 'down' },
      ],
      hotfixes: { branches: [] },
    });
    expect(settings).toEqual({
      deployments: [
        {
          components: ['component:default/web', 'component:shop/api'],
          entry: { job: 'deploy*' },
        },
        { entry: { tag: 'v*' } },
      ],
      incidents: [
        { entry: { type: 'Outage', project: 'OPS' } },
        { components: ['component:default/web'], entry: { label: 'down' } },
      ],
      fixes: { branches: [], labels: ['hotfix'] },
    });
  });

  it('reads bands', () => {
    expect(read({ bands }).bands).toEqual({
      ...bands,
      frequencyOf: 'deployments',
      levels: [
        {
          id: 'a',
          label: 'A',
          limits: { 'change-lead-time': 10, 'deployment-frequency': 5 },
        },
        {
          id: 'b',
          label: 'B',
          limits: { 'change-lead-time': 20, 'deployment-frequency': 1 },
        },
        { id: 'c', label: 'C', limits: {} },
      ],
    });
    expect(read({ bands: 'dora-2021-devlake' }).bands).toBe(devlake2021);
  });

  it.each([devlake2023, devlake2021])(
    'has a set $id that would be read as it is',
    ({ levels: known, ...set }) => {
      const written = known.map(({ limits, ...level }) => ({
        ...level,
        ...limits,
      }));
      expect(read({ bands: { ...set, levels: written } }).bands).toEqual({
        ...set,
        levels: known,
      });
    },
  );

  const [a, b, c] = levels;

  it.each<[unknown, string]>([
    [{ deployment: [] }, 'activity.dora: '],
    [{ deployments: {} }, 'activity.dora.deployments: '],
    [
      { deployments: [{ enviroment: 'prod' }] },
      'activity.dora.deployments.0: ',
    ],
    [
      { deployments: [{ job: 'x' }, { components: ['web'] }] },
      'activity.dora.deployments.1: says of no run',
    ],
    [
      { deployments: [{ environment: 'prod', release: 'v*' }] },
      'activity.dora.deployments.0: speaks of several kinds of runs at once (environment, release)',
    ],
    [{ deployments: [{ job: ' ' }] }, 'activity.dora.deployments.0.job: '],
    ...['', 'group:shops'].map((ref): [object, string] => [
      { deployments: [{ job: 'x', components: [ref] }] },
      'activity.dora.deployments.0.components.0: is not the ref',
    ]),
    [
      { deployments: [{ job: 'x', components: [] }] },
      'activity.dora.deployments.0.components: ',
    ],
    [{ incidents: [{}] }, 'activity.dora.incidents.0: says nothing'],
    [
      { incidents: [{ components: ['web'] }] },
      'activity.dora.incidents.0: says nothing',
    ],
    [
      { incidents: [{ components: ['group:crew'], type: 'x' }] },
      'activity.dora.incidents.0.components.0: is not the ref of a Component',
    ],
    [{ incidents: [{ types: 'x' }] }, 'activity.dora.incidents.0: '],
    [{ hotfixes: { labels: 'x' } }, 'activity.dora.hotfixes.labels: '],
    [
      { bands: 'dora-2099' },
      'activity.dora.bands: is none of the sets that are known by a name, which are dora-2023-devlake and dora-2021-devlake',
    ],
    [{ bands: { ...bands, date: 'May' } }, 'activity.dora.bands.date: '],
    [{ bands: { ...bands, source: '' } }, 'activity.dora.bands.source: '],
    [withLevels(a), 'activity.dora.bands.levels: '],
    [withLevels(a, a, c), 'activity.dora.bands.levels: has an id twice'],
    [
      withLevels(a, b),
      'activity.dora.bands.levels: has a limit of deployment-frequency at the last',
    ],
    [
      withLevels(a, { id: 'x', label: 'X', 'change-lead-time': 20 }, c),
      'activity.dora.bands.levels: has no limit of deployment-frequency',
    ],
    [
      withLevels(b, { ...a, 'deployment-frequency': 0.5 }, c),
      'activity.dora.bands.levels: has limits of change-lead-time that',
    ],
    [
      withLevels({ ...a, 'deployment-frequency': 1 }, b, c),
      'activity.dora.bands.levels: has limits of deployment-frequency that',
    ],
    [
      withLevels({ id: 'a', label: 'A', 'change-fail-rate': 15 }, c),
      'activity.dora.bands.levels.0.change-fail-rate: ',
    ],
  ])('refuses %j by the name of its key', (dora, message) => {
    expect(() => read(dora)).toThrow(message);
  });
});
