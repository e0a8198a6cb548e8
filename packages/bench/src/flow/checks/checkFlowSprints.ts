import type { WorkCheck } from '../../work/checks/WorkCheck';
import { sprintFigure, wasIn, type Planned } from '../truth/sprintFigures';
import type { TrueSprint } from '../truth/TrueFlow';
import { flowOf, flowScopes, type FlowScope } from './FlowCheck';

const mostSprints = 12;

/** The velocity of the last sprints of each scope, with what was committed, added, removed and completed. */
export async function checkFlowSprints(check: WorkCheck): Promise<void> {
  const { sprints } = flowOf(check);
  for (const scope of flowScopes(check)) {
    await checkSprints(check, scope, sprints);
  }
}

async function checkSprints(
  { portal, differences, truth }: WorkCheck,
  { name, entity, items }: FlowScope,
  sprints: readonly TrueSprint[],
): Promise<void> {
  const { now } = truth;
  const query = { entity, interval: 'sprint' } as const;
  const { points } = await portal.flow.getSeries('velocity', query);
  const planned = items.flatMap((flow): Planned[] => {
    const history = truth.historyOf(flow.item.id);
    return history ? [{ flow, history }] : [];
  });
  const own = sprints.filter(({ id }) =>
    planned.some(({ history }) => wasIn(history, id, now)),
  );
  const latest = own
    .map(({ startedAt }) => startedAt)
    .sort((a, b) => b - a)
    .slice(0, mostSprints);
  // Several may begin in the same moment: which of these is the last to be told is as it may be.
  differences.same(
    'sprints: which',
    name,
    points.map(({ from }) => from),
    latest.map(at => new Date(at).toISOString()).reverse(),
  );
  for (const { sprint, from, value, n, estimate, partial } of points) {
    const found = own.find(
      each =>
        each.name === sprint?.name &&
        new Date(each.startedAt).toISOString() === from,
    );
    if (!found) {
      differences.wrong('sprints: which', `${name}: ${sprint?.name}`);
      continue;
    }
    const expected = sprintFigure(found, planned, now);
    differences.same(
      'sprints: numbers',
      `${found.name} in ${name}`,
      { ...sprint, value, n, of: estimate, partial },
      {
        ...expected,
        value: expected.completed.items,
        n: expected.completed.items,
        of: expected.completed.estimate,
        partial: found.state !== 'closed',
      },
    );
  }
}
