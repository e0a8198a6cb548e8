import { Sprint, Team } from '../../model';
import { findPlanned } from './findPlanned';
import { visibleItem } from './visibleItem';
import { Visit } from './Visit';

/**
 * The sprints that a board shows: its own, and those of other boards that items have brought along when they were moved
 * into the project. Who counts sprints by boards counts these twice.
 */
export function boardSprints(visit: Visit, team: Team): Sprint[] {
  const { company } = visit.site;
  const { sprints } = company.plans(team.id, visit.at);
  const brought: number[] = [];
  for (const history of company.items(team.id, visit.at).all()) {
    const item = visibleItem(visit, history);
    if (item?.fields.team === team.id) brought.push(...item.fields.sprints);
  }
  const ids = new Set([...sprints.map(({ id }) => id), ...brought]);
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap(id => findPlanned(company, 'sprint', id, visit.at)?.found ?? []);
}
