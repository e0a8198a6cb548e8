import type {
  FieldChange,
  ItemHistory,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { trueItem } from '../../work/testing/trueItem';
import { ItemFlow } from './ItemFlow';
import { lifeOfItem } from './Life';
import { countsBySource } from './Stage';
import { sprintFigure, wasIn, type Planned } from './sprintFigures';
import type { TrueSprint } from './TrueFlow';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 2, 1);
const at = (hour: number) => start + hour * hourMs;
const now = at(1_000);

/** From hour 10 to hour 20. */
const sprint: TrueSprint = {
  id: 7,
  name: 'Tide 7',
  state: 'closed',
  startedAt: at(10),
  completedAt: at(20),
};

type Change = [hour: number, field: FieldChange['field'], to: unknown];

function planned(initial: object, changes: Change[]): Planned {
  const history: ItemHistory = {
    id: 1,
    createdAt: at(0),
    reporter: 'p-1',
    initial: {
      team: 'harbour',
      number: 1,
      type: 'Task',
      summary: 'Paint the quay',
      description: '',
      status: 'To Do',
      priority: 'Medium',
      labels: [],
      components: [],
      fixVersions: [],
      sprints: [],
      flagged: false,
      ...initial,
    },
    changes: changes.map(([hour, field, to], id) => ({
      id,
      at: at(hour),
      by: 'p-1',
      fields: [{ field, to } as FieldChange],
    })),
    comments: [],
    links: [],
  };
  const life = lifeOfItem(history, null, now, countsBySource);
  return { history, flow: new ItemFlow(trueItem(1), life) };
}

const nothing = { items: 0, estimate: null };

describe('sprintFigure', () => {
  it.each<[string, Planned, object]>([
    [
      'was planned and done, with another estimate in the end',
      planned({ sprints: [7], storyPoints: 2 }, [
        [12, 'storyPoints', 3],
        [15, 'status', 'Done'],
      ]),
      {
        committed: { items: 1, estimate: 2 },
        completed: { items: 1, estimate: 3 },
      },
    ],
    [
      'came in late and was taken out',
      planned({ storyPoints: 5 }, [
        [12, 'sprints', [7]],
        [14, 'sprints', []],
      ]),
      {
        added: { items: 1, estimate: 5 },
        removed: { items: 1, estimate: 5 },
      },
    ],
    [
      'had been done before',
      planned({ sprints: [7] }, [[5, 'status', 'Done']]),
      {},
    ],
    [
      'was moved on by the closing',
      planned({ sprints: [7] }, [[20, 'sprints', [8]]]),
      { committed: { items: 1, estimate: null } },
    ],
    ['was never in it', planned({}, [[21, 'sprints', [7]]]), {}],
  ])('counts what %s', (_, item, expected) => {
    const {
      name: _name,
      state: _state,
      ...parts
    } = sprintFigure(sprint, [item], now);
    expect(parts).toEqual({
      ...{ committed: nothing, added: nothing },
      ...{ removed: nothing, completed: nothing },
      ...expected,
    });
  });

  it('knows what was ever in it', () => {
    const { history } = planned({}, [[21, 'sprints', [7]]]);
    expect([wasIn(history, 7, now), wasIn(history, 8, now)]).toEqual([
      true,
      false,
    ]);
  });
});
