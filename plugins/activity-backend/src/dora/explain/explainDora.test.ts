import {
  doraExplanationSchema,
  doraMetricIds,
} from '@activity-insights/plugin-activity-common';
import { explainDora } from './explainDora';

const answer = {
  entity: 'system:default/shop',
  from: Date.parse('2026-02-28T23:00Z'),
  to: Date.parse('2026-03-31T22:00Z'),
  zone: 'Europe/Berlin',
};
const asked =
  'entity=system%3Adefault%2Fshop&from=2026-02-28T23%3A00%3A00.000Z';
const rest = 'timezone=Europe%2FBerlin&to=2026-03-31T22%3A00%3A00.000Z';

it('names the page, the unit and the list of every metric', () => {
  const explained = explainDora(answer);
  expect(explained.map(({ id, docs }) => [id, docs])).toEqual(
    doraMetricIds.map(id => [id, id]),
  );
  for (const each of explained) {
    expect(doraExplanationSchema.strict().parse(each)).toEqual(each);
    expect(each.formula).toMatch(/\.$/);
  }
  expect(explained.map(({ unit, items }) => [unit, items])).toEqual([
    [
      'deployments',
      `/dora/deployments?${asked}&metric=deployment-frequency&${rest}`,
    ],
    ['seconds', `/dora/changes?${asked}&${rest}`],
    ['share', `/dora/deployments?${asked}&metric=change-fail-rate&${rest}`],
    [
      'seconds',
      `/dora/deployments?${asked}&metric=failed-deployment-recovery-time&${rest}`,
    ],
    [
      'share',
      `/dora/deployments?${asked}&metric=deployment-rework-rate&${rest}`,
    ],
  ]);
});

it('asks for all services where the answer has all', () => {
  const [{ items }] = explainDora({ ...answer, entity: undefined });
  expect(items).not.toContain('entity');
});
