import { Extent } from './scale';
import { nameServices, nameTeams } from './names/teamNames';
import { Service, Team } from '../model';

const zones = ['Europe/Berlin', 'Asia/Kolkata', 'America/New_York'];
const workingHours = [
  'Mon-Fri 09:00-17:30',
  'Mon-Fri 10:00-18:30',
  'Mon-Fri 09:00-18:00',
];
const mergeMethods = ['merge', 'squash', 'rebase'] as const;

/** Teams without their leads, whose people are still to be found. */
export type TeamWithoutLead = Omit<Team, 'lead'>;

/** Teams and the services that they own: two each, and every third one has three. */
export function createTeams(
  seed: number,
  extent: Extent,
): { teams: TeamWithoutLead[]; services: Service[] } {
  const names = nameTeams(seed, extent.teams);
  const serviceNames = nameServices(
    seed,
    names.map(({ domain }, i) => ({ domain, services: i % 3 === 2 ? 3 : 2 })),
  );
  const services: Service[] = [];
  const teams = names.map(({ slug, name, projectKey }, i): TeamWithoutLead => {
    for (const id of serviceNames[i]) {
      services.push(createService(id, slug, services.length));
    }
    return {
      id: slug,
      name,
      zone: zones[i % zones.length],
      workingHours: workingHours[i % zones.length],
      jira: {
        projectId: 10_001 + i,
        projectKey,
        projectName: name,
        style: i % 4 === 3 ? 'team-managed' : 'company-managed',
        boardId: 1 + i,
        board: i % 6 === 4 ? 'kanban' : 'scrum',
      },
      services: serviceNames[i],
    };
  });
  return { teams, services };
}

function createService(id: string, team: string, index: number): Service {
  const [domain, product] = id.split('-');
  return {
    id,
    name: id.replace(
      /(^|-)([a-z])/g,
      (_, gap, letter) => `${gap && ' '}${letter.toLocaleUpperCase('en-US')}`,
    ),
    team,
    description: `The ${product} that harbours use for their ${domain} business.`,
    jiraComponent: { id: 10_100 + index, name: id },
    gitlab: {
      projectId: 101 + index,
      path: `tidewater/${team}/${id}`,
      // One of them was called master when everybody else had long moved on.
      defaultBranch: index % 14 === 5 ? 'master' : 'main',
      mergeMethod: mergeMethods[index % mergeMethods.length],
      archived: index % 14 === 7,
    },
  };
}
