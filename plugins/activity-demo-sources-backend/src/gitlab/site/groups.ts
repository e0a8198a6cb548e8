import { Service } from '../../model';
import { visibleServices } from './projects';
import { Visit } from './Visit';

/** The whole company, or a team, as a namespace of projects. */
export interface Group {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly fullPath: string;
  readonly parentId?: number;
}

const root: Group = {
  id: 5,
  name: 'Tidewater',
  path: 'tidewater',
  fullPath: 'tidewater',
};

/** The groups that the account sees, the company's first. */
export function visibleGroups({ site, account }: Visit): Group[] {
  const { teams } = site.company;
  return [
    root,
    ...teams
      .slice(0, account.teams ?? teams.length)
      .map(({ id, name }, place) => ({
        id: 6 + place,
        name,
        path: id,
        fullPath: `${root.fullPath}/${id}`,
        parentId: root.id,
      })),
  ];
}

/** The group of a project. */
export function groupOf({ site }: Visit, service: Service): Group {
  const place = site.company.teams.findIndex(({ id }) => id === service.team);
  const { name, id } = site.company.teams[place];
  const fullPath = `${root.fullPath}/${id}`;
  return { id: 6 + place, name, path: id, fullPath, parentId: root.id };
}

/** The projects of a group, those of the groups below it included if wanted. */
export function servicesOfGroup(
  visit: Visit,
  group: Group,
  withSubgroups: boolean,
): Service[] {
  return visibleServices(visit).filter(service =>
    group.parentId === undefined ? withSubgroups : service.team === group.path,
  );
}
