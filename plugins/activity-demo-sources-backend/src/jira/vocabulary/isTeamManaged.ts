import { Team } from '../../model';
import { JiraFlavour } from '../JiraFlavour';

/** Whether a project has types and statuses of its own; Data Center knows only projects that share them. */
export function isTeamManaged(flavour: JiraFlavour, team: Team): boolean {
  return flavour === 'cloud' && team.jira.style === 'team-managed';
}
