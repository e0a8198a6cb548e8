import { itemAt } from '../chronicle/itemAt';
import { sprintState } from '../chronicle/sprintState';
import type { ItemId } from '../model';
import { hasHappened, toIso, type Knowing } from './Knowing';
import type { SprintRow } from './rows';

/** The sprints of a team's board. */
export function* sprintRows(knowing: Knowing): Generator<SprintRow> {
  const { chronicle, at } = knowing;
  const members = membersOf(knowing);
  for (const sprint of chronicle.sprints) {
    if (!hasHappened(knowing, sprint.createdAt)) continue;
    const { id, boardId, name, goal, createdAt } = sprint;
    const state = sprintState(sprint, at);
    const hasBegun = state !== 'future';
    yield {
      id,
      board: boardId,
      name,
      goal,
      state,
      createdAt: toIso(createdAt),
      startedAt: hasBegun ? toIso(sprint.startedAt) : undefined,
      endsAt: hasBegun ? toIso(sprint.endsAt) : undefined,
      completedAt: state === 'closed' ? toIso(sprint.completedAt) : undefined,
      items: (members.get(id) ?? []).sort((a, b) => a - b),
    };
  }
}

/** What was moved to another team keeps its sprints, so that each sprint has to be looked for on both sides. */
function membersOf({ chronicle, at }: Knowing): Map<number, ItemId[]> {
  const members = new Map<number, ItemId[]>();
  for (const history of [...chronicle.items, ...chronicle.arrivals]) {
    for (const sprint of itemAt(history, at)?.fields.sprints ?? []) {
      const known = members.get(sprint);
      if (known) known.push(history.id);
      else members.set(sprint, [history.id]);
    }
  }
  return members;
}
