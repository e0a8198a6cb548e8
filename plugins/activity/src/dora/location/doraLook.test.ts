import {
  changeFlowLocation,
  parseFlowLocation,
  type FlowLocationChange,
} from '../../flow/location/flowLocation';
import { changesOf, countedBy } from './doraLook';

const read = (search: string) => parseFlowLocation(new URLSearchParams(search));

function changed(search: string, change: FlowLocationChange): string {
  const parameters = new URLSearchParams(search);
  return decodeURIComponent(changeFlowLocation(parameters, change).toString());
}

describe('what of deployments stands in the address', () => {
  it('is as usual where nothing does', () => {
    const { about, dora } = read('');
    expect(about).toBe('workItems');
    expect(dora).toEqual({
      selection: undefined,
      trial: {},
      services: 'service',
    });
  });

  it.each<[string, FlowLocationChange]>([
    ['activity.about=deployments', { about: 'deployments' }],
    [
      'activity.dora=change-fail-rate&activity.doraFrom=2026-10-12T00:00:00Z&activity.doraTo=2026-10-19T00:00:00Z',
      {
        dora: {
          selection: countedBy('change-fail-rate', {
            from: '2026-10-12T00:00:00Z',
            to: '2026-10-19T00:00:00Z',
          }),
        },
      },
    ],
    [
      'activity.dora=change-lead-time&activity.deployment=a&activity.deployment=b&activity.component=component:default/quay',
      {
        dora: { selection: changesOf(['a', 'b'], 'component:default/quay') },
      },
    ],
    [
      'activity.tryDeployments=environment=prod*',
      { dora: { trial: { deployments: 'environment=prod*' } } },
    ],
    [
      'activity.services=-change-lead-time',
      { dora: { services: '-change-lead-time' } },
    ],
  ])('%s', (search, change) => {
    expect(changed('other=1', change)).toBe(`other=1&${search}`);
    const written = changeFlowLocation(new URLSearchParams(), change);
    expect(parseFlowLocation(written)).toMatchObject(change);
  });

  it('leaves what is not changed, and takes out what is usual again', () => {
    const search = 'activity.range=30d&activity.itemType=Bug';
    const all = changed(search, {
      about: 'deployments',
      dora: {
        selection: countedBy('deployment-rework-rate'),
        trial: { incidents: 'type=Incident' },
        services: '-service',
      },
    });
    const back = changed(all, {
      about: 'workItems',
      dora: { selection: undefined, trial: {}, services: 'service' },
    });
    expect(back).toBe(search);
  });

  it.each([
    'activity.dora=velocity',
    'activity.deployment=a',
    'activity.services=lines&activity.tryDeployments=%20',
  ])('does not understand %s', search => {
    expect(read(search).dora).toEqual(read('').dora);
  });

  it('has no half of a period', () => {
    const { selection } = read(
      'activity.dora=change-fail-rate&activity.doraFrom=2026-10-12',
    ).dora;
    expect(selection).toEqual(countedBy('change-fail-rate'));
  });
});
