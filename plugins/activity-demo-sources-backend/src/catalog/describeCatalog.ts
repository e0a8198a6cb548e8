import type { Company, Instant, Person, Service, Team } from '../model';

/** As much of a catalog entity as there is here. */
export interface CatalogEntity {
  apiVersion: 'backstage.io/v1alpha1';
  kind: 'Domain' | 'System' | 'Component' | 'Group' | 'User';
  metadata: {
    name: string;
    title?: string;
    description?: string;
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
}

const apiVersion = 'backstage.io/v1alpha1';
const company = 'tidewater';

/**
 * The catalog that a portal of the company has at a moment: the company itself as Domain and Group, each team with a System
 * of its services, and those who work there at that moment. Bots and those who have left are in no catalog.
 */
export function describeCatalog(
  { teams, services, people }: Company,
  at: Instant,
): CatalogEntity[] {
  const staff = people.filter(
    ({ kind, employed: { from, until } }) =>
      kind === 'human' && from <= at && (until === undefined || at < until),
  );
  return [
    {
      apiVersion,
      kind: 'Domain',
      metadata: {
        name: company,
        title: 'Tidewater',
        description: 'Software for harbours',
      },
      spec: { owner: `group:default/${company}` },
    },
    {
      apiVersion,
      kind: 'Group',
      metadata: {
        name: company,
        title: 'Tidewater',
        description: 'All of the company',
      },
      spec: { type: 'company', children: teams.map(({ id }) => id) },
    },
    ...teams.flatMap(team => [describeTeam(team), describeSystem(team)]),
    ...services.map((service, place) =>
      describeService(service, teams, place % 3 === 1),
    ),
    ...staff.map(person => describePerson(person, at)),
  ];
}

function describeTeam(team: Team): CatalogEntity {
  return {
    apiVersion,
    kind: 'Group',
    metadata: {
      name: team.id,
      title: team.name,
      annotations: {
        'activity-insights/timezone': team.zone,
        'activity-insights/working-hours': team.workingHours,
        'jira/project-key': team.jira.projectKey,
      },
    },
    spec: {
      type: 'team',
      profile: { displayName: team.name },
      parent: company,
      children: [],
    },
  };
}

function describeSystem(team: Team): CatalogEntity {
  return {
    apiVersion,
    kind: 'System',
    metadata: {
      name: team.id,
      title: team.name,
      description: `The services of ${team.name}`,
    },
    spec: { owner: `group:default/${team.id}`, domain: company },
  };
}

/** What some services say of their deployments and incidents; to the others applies what does so without a word. */
const deliveryRules = {
  'activity-insights/deployments': 'environment=prod*&job=deploy:*',
  'activity-insights/incidents': 'type=Incident',
};

/** @param isExplicit - whether it says what a deployment and an incident is */
function describeService(
  service: Service,
  teams: readonly Team[],
  isExplicit: boolean,
): CatalogEntity {
  const { jira } = teams.find(({ id }) => id === service.team)!;
  return {
    apiVersion,
    kind: 'Component',
    metadata: {
      name: service.id,
      title: service.name,
      description: service.description,
      annotations: {
        'gitlab.com/project-slug': service.gitlab.path,
        'jira/project-key': jira.projectKey,
        'jira/component': service.jiraComponent.name,
        ...(isExplicit && deliveryRules),
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `group:default/${service.team}`,
      system: service.team,
    },
  };
}

function describePerson(person: Person, at: Instant): CatalogEntity {
  const { displayName, email, memberships } = person;
  return {
    apiVersion,
    kind: 'User',
    metadata: { name: person.username },
    spec: {
      profile: { displayName, email },
      memberOf: memberships
        .filter(
          ({ from, until }) =>
            from <= at && (until === undefined || at < until),
        )
        .map(({ team }) => team),
    },
  };
}
