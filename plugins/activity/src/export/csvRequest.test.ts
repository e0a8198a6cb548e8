import { csvRequest } from './csvRequest';

describe('csvRequest', () => {
  const query = { entity: 'group:default/harbour', type: ['commit' as const] };
  const asked = 'entity=group%3Adefault%2Fharbour&type=commit';

  it.each([
    ['heatmap', `/heatmap?${asked}&format=csv`],
    ['calendar', `/calendar?${asked}&format=csv`],
    ['hours', `/histogram?${asked}&dimension=hour&format=csv`],
    ['weekdays', `/histogram?${asked}&dimension=weekday&format=csv`],
    ['pace', `/pace?${asked}&format=csv`],
    ['events', `/events?${asked}&format=csv`],
  ] as const)('%s', (kind, expected) => {
    expect(csvRequest(kind, query)).toBe(expected);
  });
});
