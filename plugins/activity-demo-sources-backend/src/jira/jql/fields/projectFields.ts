import { findPlanned } from '../../site/findPlanned';
import { teamOfProject } from '../../site/teams';
import { Release, Sprint } from '../../../model';
import { sprintState, SprintState } from '../../../chronicle/sprintState';
import { customField } from '../../vocabulary/customFields';
import { JqlContext } from '../JqlContext';
import { choiceField } from './choiceField';
import { JqlField } from './JqlField';
import { JiraFlavour } from '../../JiraFlavour';

/** Fields whose values belong to projects. */
export function projectFields(flavour: JiraFlavour): JqlField[] {
  return [
    choiceField(
      ['project'],
      {
        of: item => [item.fields.team],
        named: (text, { visit }) => {
          const team = teamOfProject(visit.site.company, text);
          return team && [team.id];
        },
      },
      {
        sort:
          ({ visit }) =>
          item =>
            visit.site.company.team(item.fields.team).jira.projectName,
        outlined: true,
      },
    ),
    choiceField(['component'], {
      of: item => item.fields.components,
      named: (text, { visit }) =>
        someOf(
          visit.site.company.services
            .filter(({ jiraComponent: { id, name } }) =>
              isNamed(text, id, name),
            )
            .map(service => service.id),
        ),
    }),
    choiceField(
      ['fixversion'],
      {
        of: item => item.fields.fixVersions,
        named: (text, context) =>
          someOf(
            releasesOf(context)
              .filter(({ id, name }) => isNamed(text, id, name))
              .map(release => release.id),
          ),
      },
      {
        sort:
          ({ visit }) =>
          item => {
            const [id] = item.fields.fixVersions;
            return id === undefined
              ? null
              : findPlanned(visit.site.company, 'release', id, visit.at)?.found
                  .name ?? null;
          },
      },
    ),
    choiceField(
      ['sprint', `cf[${customField(flavour, 'sprint').number}]`],
      {
        of: item => item.fields.sprints,
        named: sprintsNamed,
        functions: {
          opensprints: inState('active'),
          closedsprints: inState('closed'),
          futuresprints: inState('future'),
        },
        unknown: text =>
          /^\d+$/.test(text)
            ? `Sprint with id '${text}' does not exist or you do not have permission to view it.`
            : `Sprint with name '${text}' does not exist or you do not have permission to view it.`,
      },
      {
        sort:
          ({ visit }) =>
          item => {
            const id = item.fields.sprints.at(-1);
            return id === undefined
              ? null
              : findPlanned(visit.site.company, 'sprint', id, visit.at)?.found
                  .name ?? null;
          },
      },
    ),
  ];
}

function isNamed(text: string, id: number, name: string): boolean {
  return text === String(id) || text.toLowerCase() === name.toLowerCase();
}

/** A number is an id, which needs no looking around. */
function sprintsNamed(text: string, context: JqlContext): number[] | undefined {
  const { visit, at } = context;
  if (/^\d+$/.test(text)) {
    const sprint = findPlanned(visit.site.company, 'sprint', Number(text), at);
    return sprint && [sprint.found.id];
  }
  return someOf(
    sprintsOf(context)
      .filter(({ name }) => name.toLowerCase() === text.toLowerCase())
      .map(sprint => sprint.id),
  );
}

function someOf<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function inState(state: SprintState) {
  return (context: JqlContext): number[] => {
    context.noteTime();
    return sprintsOf(context)
      .filter(sprint => sprintState(sprint, context.at) === state)
      .map(sprint => sprint.id);
  };
}

function sprintsOf({ visit, at, teams }: JqlContext): Sprint[] {
  return teams.flatMap(team =>
    visit.site.company
      .plans(team, at)
      .sprints.filter(sprint => sprint.createdAt < at),
  );
}

function releasesOf({ visit, at, teams }: JqlContext): Release[] {
  return teams.flatMap(team =>
    visit.site.company
      .plans(team, at)
      .releases.filter(release => release.createdAt < at),
  );
}
