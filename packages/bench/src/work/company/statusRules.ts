import type {
  CatalogEntity,
  Company,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** What a status counts as, in the words of the configuration. */
export type StatusCounts = 'todo' | 'active' | 'waiting' | 'done';

/** By the name of the status. */
export type StatusRules = Readonly<Record<string, StatusCounts>>;

/** What the configuration says of statuses. It is nothing to trees, which show what Jira says. */
export const configuredRules: StatusRules = { Blocked: 'waiting' };

/** What annotations say of them: one of a team, and another one of a service of this team. */
export function annotatedRules({ services, teams }: Company): {
  team: string;
  ofTeam: StatusRules;
  service: string;
  ofService: StatusRules;
} {
  const [service] = services;
  const { id: team } = teams.find(each => each.id === service.team)!;
  return {
    team,
    ofTeam: { 'In Review': 'waiting' },
    service: service.id,
    ofService: { 'In Review': 'todo', Blocked: 'active' },
  };
}

/** The entities with these annotations. */
export function withStatusRules(
  entities: readonly CatalogEntity[],
  company: Company,
): CatalogEntity[] {
  const { team, ofTeam, service, ofService } = annotatedRules(company);
  return entities.map(entity => {
    const { kind, metadata } = entity;
    const isTeam = kind === 'Group' && metadata.name === team;
    const isService = kind === 'Component' && metadata.name === service;
    const rules = (isTeam && ofTeam) || (isService && ofService);
    if (!rules) return entity;
    const annotations = {
      ...metadata.annotations,
      'activity-insights/statuses': Object.entries(rules)
        .map(([name, counts]) => `${name}=${counts}`)
        .join(', '),
    };
    return { ...entity, metadata: { ...metadata, annotations } };
  });
}
