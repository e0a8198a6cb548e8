import { teamThatGave } from '../../chronicle/teamThatGave';
import {
  Chronicle,
  Company,
  Instant,
  Release,
  Sprint,
  Team,
} from '../../model';

type Plans = Pick<Chronicle, 'sprints' | 'releases'>;

interface Planned {
  readonly sprint: Sprint;
  readonly release: Release;
}

const lists: {
  [K in keyof Planned]: (plans: Plans) => readonly Planned[K][];
} = {
  sprint: ({ sprints }) => sprints,
  release: ({ releases }) => releases,
};

/**
 * A sprint or a version by its id, with the team whose board or project it is from; undefined before it was created.
 */
export function findPlanned<K extends keyof Planned>(
  company: Company,
  kind: K,
  id: number,
  at: Instant,
): { found: Planned[K]; team: Team } | undefined {
  const team = teamThatGave(company, kind, id);
  if (!team) return undefined;
  const found = lists[kind](company.plans(team.id, at)).find(
    each => each.id === id && each.createdAt < at,
  );
  return found && { found, team };
}
