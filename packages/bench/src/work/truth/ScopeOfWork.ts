import type { Company } from '@activity-insights/plugin-activity-demo-sources-backend';
import { companyZone } from '../company/companyConfig';
import type { TrueItem } from './TrueItem';

/** Items that a question is about. */
export interface ScopeOfWork {
  name: string;
  /** Undefined: everything. */
  entity?: string;
  /** IANA: the entity's own, that of its owner, else that of the portal. */
  zone: string;
  has(item: TrueItem): boolean;
  hasChange(change: OwnedChange): boolean;
}

/** A merge request as far as it belongs to somebody: the full path of its project, and the id of who opened it. */
export interface OwnedChange {
  project: string;
  author: string;
}

/** Refs of Users whose accounts in a system are linked to them. */
export type LinkedUsers = Readonly<
  Record<TrueItem['source'], ReadonlySet<string>>
>;

/** The whole company, Components that plan in Jira and in GitLab, Groups large and small, a System and the Domain. */
export function scopesOfWork(
  company: Company,
  now: number,
  linked: LinkedUsers,
  hasTickets: (project: string) => boolean,
): ScopeOfWork[] {
  const { services, teams } = company;
  const isOf = (ids: readonly string[], item: TrueItem) =>
    services.some(
      service => ids.includes(service.id) && belongs(company, service.id, item),
    );
  const holds = (ids: readonly string[], { project }: OwnedChange) =>
    services.some(
      ({ id, gitlab }) => ids.includes(id) && gitlab.path === project,
    );
  const withTickets = services.find(({ gitlab }) => hasTickets(gitlab.path));
  const components = new Set([
    services[0].id,
    services[Math.floor(services.length / 2)].id,
    ...(withTickets ? [withTickets.id] : []),
  ]);
  const zoneOf = (team: string) =>
    teams.find(({ id }) => id === team)?.zone ?? companyZone;
  const group = (name: string, members: ReadonlySet<string>) => {
    const owned = teams.find(({ id }) => id === name)?.services ?? [];
    const ids = name === 'tidewater' ? services.map(({ id }) => id) : owned;
    return {
      name: `Group ${name}`,
      zone: zoneOf(name),
      entity: `group:default/${name}`,
      has: (item: TrueItem) => {
        const user = item.assignee && refOf(company, item.assignee);
        const isTheirs =
          user !== undefined &&
          members.has(user) &&
          linked[item.source].has(user);
        return isTheirs || isOf(ids, item);
      },
      hasChange: (change: OwnedChange) => {
        const user = refOf(company, change.author);
        const isTheirs = members.has(user) && linked.gitlab.has(user);
        return isTheirs || holds(ids, change);
      },
    };
  };
  return [
    {
      name: 'everything',
      zone: companyZone,
      has: () => true,
      hasChange: () => true,
    },
    ...[...components].map(id => ({
      name: `Component ${id}`,
      entity: `component:default/${id}`,
      zone: zoneOf(company.service(id).team),
      has: (item: TrueItem) => isOf([id], item),
      hasChange: (change: OwnedChange) => holds([id], change),
    })),
    ...[teams[0], teams[teams.length - 1]].map(({ id }) =>
      group(id, membersOf(company, now, id)),
    ),
    group('tidewater', membersOf(company, now)),
    {
      name: `System ${teams[1].id}`,
      entity: `system:default/${teams[1].id}`,
      zone: teams[1].zone,
      has: item => isOf(teams[1].services, item),
      hasChange: change => holds(teams[1].services, change),
    },
    {
      name: 'Domain tidewater',
      entity: 'domain:default/tidewater',
      zone: companyZone,
      has: item =>
        isOf(
          services.map(({ id }) => id),
          item,
        ),
      hasChange: change =>
        holds(
          services.map(({ id }) => id),
          change,
        ),
    },
  ];
}

/** Whether an item is in a Component: by the Jira component that it names, or by the project of GitLab that is the Component's. */
export function belongs(
  company: Company,
  serviceId: string,
  item: TrueItem,
): boolean {
  const { jiraComponent, gitlab, team } = company.service(serviceId);
  return item.source === 'gitlab'
    ? item.project === gitlab.path
    : item.project === company.team(team).jira.projectKey &&
        item.components.includes(jiraComponent.name);
}

/** The catalog's Users of a team at a moment, or of all teams. */
function membersOf(
  { people }: Company,
  now: number,
  team?: string,
): Set<string> {
  return new Set(
    people
      .filter(
        ({ kind, memberships }) =>
          kind === 'human' &&
          memberships.some(
            each =>
              (team === undefined || each.team === team) &&
              each.from <= now &&
              (each.until === undefined || now < each.until),
          ),
      )
      .map(({ username }) => toRef(username)),
  );
}

function refOf(company: Company, person: string): string {
  return toRef(company.person(person).username);
}

function toRef(username: string): string {
  return `user:default/${username}`;
}
