import { madeMetric, madeService } from '../__testUtils__/madeDora';
import type { ServiceSort } from '../location/serviceSort';
import { sortServices } from './sortServices';

const service = (name: string, rate: number | null) =>
  madeService({
    component: `component:default/${name}`,
    metrics: [madeMetric('change-fail-rate', { value: rate })],
  });

describe('sortServices', () => {
  const services = [
    service('mole', 0.1),
    service('dock', null),
    service('quay', 0),
    service('buoy', 0.1),
  ];

  it.each<[ServiceSort, string]>([
    ['service', 'buoy dock mole quay'],
    ['-service', 'quay mole dock buoy'],
    // None failed, which is not unknown; what is the same goes by name.
    ['change-fail-rate', 'quay buoy mole dock'],
    ['-change-fail-rate', 'buoy mole quay dock'],
    // Nothing is known of it: by name.
    ['-change-lead-time', 'buoy dock mole quay'],
  ])('by %s', (sort, expected) => {
    const names = sortServices(services, sort).map(
      ({ component }) => component.split('/')[1],
    );
    expect(names.join(' ')).toBe(expected);
  });
});
