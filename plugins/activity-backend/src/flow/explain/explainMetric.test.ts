import {
  flowBreakdowns,
  flowExplanationSchema,
  flowMetricIds,
} from '@activity-insights/plugin-activity-common';
import type { ItemFact, StatusTime } from '../facts/ItemFact';
import { changeTopic, itemTopic } from '../select/FlowTopic';
import { select } from '../select/select';
import {
  changeFact,
  itemFact,
  periodOf,
} from '../select/__testUtils__/flowFacts';
import { explainMetric, explainSelection } from './explainMetric';
import { formulas } from './formulas';

const period = periodOf('2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00');
const answer = {
  timezone: 'Europe/Berlin',
  dataAsOf: '2026-04-02T06:00:00.000Z',
  parameters: {
    entity: 'component:default/web',
    source: undefined,
    type: ['Story', 'Bug & Fix'],
    level: 'base',
  },
};

function status(
  name: string,
  stage: StatusTime['stage'],
  work: StatusTime['work'] = null,
  by = 'source',
): StatusTime {
  return { id: name, name, stage, work, by, ms: 1, visits: 1, since: null };
}

const items: ItemFact[] = [
  itemFact(
    1,
    { started: '2026-03-02', done: '2026-03-03' },
    {
      statuses: [
        status('Done', 'done'),
        status('Review', 'inProgress', 'waiting', 'config'),
        status('Open', 'todo'),
      ],
    },
  ),
  itemFact(
    2,
    { done: '2026-03-04' },
    {
      defects: ['skipped-progress'],
      statuses: [
        status('Open', 'todo'),
        status('Gone', null),
        // In another Component it counts as something else.
        status('Review', 'inProgress', 'active'),
      ],
    },
  ),
  itemFact(3, { done: '2026-03-05' }, { defects: ['skipped-progress'] }),
  // It has nothing to do with the number.
  itemFact(
    4,
    { started: '2026-03-01' },
    { statuses: [status('Test', 'todo')] },
  ),
];

it('explains a number of work items to its last item', () => {
  const topic = itemTopic(({ itemId }: ItemFact) => `${itemId}`);
  const selection = select(topic.ruleOf('cycle-time'), items, period);
  const told = explainMetric(topic, 'cycle-time', selection, period, answer);
  expect(told).toEqual({
    formula: formulas['cycle-time'],
    docs: 'cycle-time',
    period: {
      from: '2026-02-28T23:00:00.000Z',
      to: '2026-03-31T22:00:00.000Z',
      timezone: 'Europe/Berlin',
    },
    n: 1,
    excluded: [
      {
        code: 'skipped-progress',
        count: 2,
        message:
          '2 work items were done without having been in progress: move work through a status that counts as progress',
      },
    ],
    statuses: [
      { status: 'Open', stage: 'todo', work: null, by: 'source' },
      { status: 'Review', stage: 'inProgress', work: 'active', by: 'source' },
      { status: 'Review', stage: 'inProgress', work: 'waiting', by: 'config' },
      { status: 'Done', stage: 'done', work: null, by: 'source' },
      { status: 'Gone', stage: null, work: null, by: 'source' },
    ],
    dataAsOf: '2026-04-02T06:00:00.000Z',
    items:
      'entity=component%3Adefault%2Fweb&from=2026-02-28T23%3A00%3A00.000Z&level=base&metric=cycle-time&timezone=Europe%2FBerlin&to=2026-03-31T22%3A00%3A00.000Z&type=Bug+%26+Fix&type=Story',
  });
  expect(flowExplanationSchema.strict().parse(told)).toEqual(told);
});

it('knows no statuses of changes, and calls them by their name', () => {
  const topic = changeTopic(
    ({ changeId }: { changeId: number }) => `${changeId}`,
    { withBots: false },
  );
  const bots = [changeFact(1, { merged: '2026-03-02' }, { byBot: true })];
  const selection = select(topic.ruleOf('change-throughput'), bots, period);
  const told = explainMetric(topic, 'change-throughput', selection, period, {
    ...answer,
    dataAsOf: null,
  });
  expect(told).toMatchObject({
    n: 0,
    excluded: [
      {
        code: 'bot',
        count: 1,
        message:
          '1 change was made by a bot: ask with include=bots to count them',
      },
    ],
    statuses: [],
    dataAsOf: null,
  });
});

it('explains what is told in parts by the list of the items in it', () => {
  const topic = itemTopic(({ itemId }: ItemFact) => `${itemId}`);
  const told = explainSelection(
    { id: 'time-in-status', metric: 'throughput', about: 'workItems' },
    select(topic.ruleOf('throughput'), items, period),
    topic.statusesOf,
    period,
    answer,
  );
  expect(told).toMatchObject({
    formula: formulas['time-in-status'],
    docs: 'time-in-status',
    n: 3,
    excluded: [],
    items: expect.stringContaining('&metric=throughput&'),
  });
});

it.each([...flowMetricIds, ...flowBreakdowns])('has words for %s', id => {
  expect(formulas[id]).toMatch(/^[A-Z].{20,}\.$/);
});
