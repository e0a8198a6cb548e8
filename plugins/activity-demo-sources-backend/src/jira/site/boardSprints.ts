import { Sprint, Team } from '../../model';
import { findSprint } from './findSprint';
import { visibleItem } from './visibleItem';
import { Visit } from './Visit';

/**
 * The sprints that a board shows: its own, and those of other boards that items have brought along when they were moved
 * into the project. Who counts sprints by boards counts these twice.
 */
export function boardSprints(visit: Visit, team: Team): Sprint[] {
  const { company } = visit.site;
  const { sprints, arrivals } = company.chronicle(team.id, visit.at);
  const brought = arrivals.flatMap(history => {
    const item = visibleItem(visit, history);
    return item?.fields.team === team.id ? item.fields.sprints : [];
  });
  const ids = new Set([...sprints.map(({ id }) => id), ...brought]);
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap(id => findSprint(company, id, visit.at)?.sprint ?? []);
}
