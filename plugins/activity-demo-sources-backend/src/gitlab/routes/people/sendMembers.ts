import type { Request, Response } from 'express';
import { sendPage } from '../../paging/sendPage';
import { readText } from '../../parameters/readParameters';
import { renderPerson } from '../../render/renderUser';
import { formatInstant } from '../../site/formatInstant';
import { Visit } from '../../site/Visit';
import { Person, TeamId } from '../../../model';

/** Sends the members of a team's group at the moment of the visit, or those of all teams. */
export function sendMembers(
  req: Request,
  res: Response,
  visit: Visit,
  team: TeamId | undefined,
): void {
  const query = readText(req, 'query')?.toLowerCase() ?? '';
  const { people, teams } = visit.site.company;
  const leads = new Set(teams.map(({ lead }) => lead));
  const membership = ({ memberships }: Person) =>
    memberships.find(
      each =>
        (team === undefined || each.team === team) &&
        each.from < visit.at &&
        (each.until === undefined || each.until >= visit.at),
    );
  const all = people
    .filter(
      person =>
        membership(person) !== undefined &&
        `${person.displayName} ${person.username}`
          .toLowerCase()
          .includes(query),
    )
    .sort((a, b) => a.gitlabId - b.gitlabId);
  sendPage(req, res, visit, {
    all,
    render: person => ({
      ...renderPerson(visit, person),
      access_level: leads.has(person.id) ? 40 : 30,
      created_at: formatInstant(membership(person)?.from),
      expires_at: null,
      membership_state: 'active',
    }),
  });
}
