import { NotFoundError } from '@backstage/errors';
import {
  Chronicle,
  Company,
  Person,
  Release,
  Service,
  ServiceChanges,
  Sprint,
  Team,
} from '../../model';
import { KeptItems } from '../../chronicle/keeping/KeptItems';
import { founded, harbourItems, on } from './harbourItems';
import { historyOf } from './historyOf';

const zones = ['Europe/Berlin', 'Asia/Kolkata', 'America/New_York'];

const people: Person[] = ['Ada Pier', 'Ben Quay', 'Cem Lock'].map(
  (displayName, place) => ({
    id: `p-${place + 1}`,
    kind: 'human',
    displayName,
    username: displayName.toLowerCase().replace(' ', '.'),
    email: `${displayName.toLowerCase().replace(' ', '.')}@tidewater.example`,
    commitIdentities: [],
    zone: zones[place],
    jiraAccountId: `712020:person-${place + 1}`,
    jiraEmailVisible: place === 0,
    gitlabId: place + 1,
    employed: { from: place === 2 ? on(3) : founded },
    memberships: [],
    workdays: [0, 1, 2, 3, 4],
    hours: { from: 9, to: 17 },
  }),
);

const teams: Team[] = [
  team('harbour', 'HARB', 0, 'company-managed', 'scrum'),
  team('quay', 'QUAY', 1, 'team-managed', 'scrum'),
  team('lock', 'LOCK', 2, 'company-managed', 'kanban'),
];

function team(
  id: string,
  projectKey: string,
  place: number,
  style: Team['jira']['style'],
  board: Team['jira']['board'],
): Team {
  return {
    id,
    name: id,
    zone: zones[place],
    workingHours: 'Mon-Fri 09:00-17:30',
    lead: 'p-1',
    jira: {
      projectId: 10_001 + place,
      projectKey,
      projectName: `The ${id}`,
      style,
      boardId: place + 1,
      board,
    },
    services: [],
  };
}

const services: Service[] = [
  ['berth-planner', 'Berth Planner'],
  ['tide-table', 'Tide Table'],
].map(([id, name], place) => ({
  id,
  name,
  team: 'harbour',
  description: `The ${name}`,
  jiraComponent: { id: 10_500 + place, name },
  gitlab: {
    projectId: 1 + place,
    path: `tidewater/${id}`,
    defaultBranch: 'main',
    mergeMethod: 'merge',
    archived: false,
  },
}));

const sprints: Sprint[] = [
  sprint(103, 'HARB Sprint 1, the [first]', 4),
  sprint(106, 'HARB Sprint 2', 18),
  { ...sprint(109, 'HARB Sprint 3', 46), completedAt: on(60) },
  sprint(112, 'HARB Sprint 4', 70),
];

function sprint(id: number, name: string, start: number): Sprint {
  return {
    id,
    boardId: 1,
    name,
    goal: 'Calm water',
    createdAt: on(0),
    startedAt: on(start),
    endsAt: on(start + 14),
    completedAt: on(start + 14, 15),
  };
}

const releases: Release[] = [
  {
    id: 10_203,
    name: '1.0',
    createdAt: on(0),
    plannedFor: '2026-02-01',
    releasedAt: on(28),
  },
  {
    id: 10_206,
    name: '1.1',
    createdAt: on(1),
    plannedFor: '2026-02-20',
    releasedAt: on(90),
  },
];

const quayItems = [
  historyOf({
    id: 10_004,
    createdAt: on(9),
    fields: {
      team: 'quay',
      number: 1,
      summary: 'New fenders',
      type: 'Story',
      storyPoints: 3,
    },
  }),
];

const lockItems = [
  historyOf({
    id: 10_005,
    createdAt: on(10, 20),
    reporter: 'p-3',
    fields: { team: 'lock', number: 1, summary: 'Grease the gates' },
  }),
];

/** Whose chronicles or items were asked for, in order. */
export interface HandMadeCompany extends Company {
  readonly asked: string[];
}

/** Three teams and a dozen items, whose lives can be worked out by hand. Ids tell the team as they do elsewhere. */
export function handMadeCompany(): HandMadeCompany {
  const asked: string[] = [];
  const chronicles: Record<string, Pick<Chronicle, 'items' | 'arrivals'>> = {
    harbour: { items: harbourItems, arrivals: [] },
    quay: {
      items: quayItems,
      arrivals: harbourItems.filter(({ id }) => id === 10_024),
    },
    lock: { items: lockItems, arrivals: [] },
  };
  const told = new Map<string, Chronicle>(
    teams.map(({ id }) => [
      id,
      {
        team: id,
        horizon: on(400),
        ...chronicles[id],
        sprints: id === 'harbour' ? sprints : [],
        releases: id === 'harbour' ? releases : [],
        repositories: [],
      },
    ]),
  );
  return {
    options: { seed: 1, scale: { people: 1, months: 1 } },
    founded,
    people,
    teams,
    services,
    asked,
    person: id => found(people.find(each => each.id === id)),
    team: id => found(teams.find(each => each.id === id)),
    service: id => found(services.find(each => each.id === id)),
    chronicle: id => {
      asked.push(id);
      return found(told.get(id));
    },
    items: id => {
      asked.push(id);
      return KeptItems.of(found(told.get(id)));
    },
    changes: () => found<ServiceChanges>(undefined),
    prepare: () => {},
    plans: id => found(told.get(id)),
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new NotFoundError('There is no such thing in the hand-made company');
  }
  return value;
}
