import { DateTime } from 'luxon';
import type { Team } from '../../../model';
import type {
  DeploymentRow,
  EventRow,
  ItemRow,
  LinkRow,
  SprintRow,
  TombstoneRow,
} from '../../../truth/rows';

/**
 * The truth as far as systems show it. This is all in which it may differ from what clients list:
 *
 * - Jira's versions have a date and nobody who released them. The date is local to the team.
 * - Components come in the order of the site, not in the order in which they were set.
 * - Nobody tells why something was deployed, or whether it broke something.
 * - Some people sign their commits alike.
 * - Commits that no branch leads to any more are on no list.
 * - Data Center does not say when a sprint was created.
 * - What was deleted is nowhere, and nobody says since when something is hidden.
 */
export interface Shown {
  readonly jiraEvents: readonly EventRow[];
  readonly versions: readonly object[];
  readonly items: readonly ItemRow[];
  readonly itemLinks: readonly LinkRow[];
  readonly moves: readonly TombstoneRow[];
  readonly deleted: readonly TombstoneRow[];
  readonly hidden: readonly number[];
}

export function jiraAsShown(
  truth: {
    readonly events: readonly EventRow[];
    readonly items: readonly ItemRow[];
    readonly links: readonly LinkRow[];
    readonly tombstones: readonly TombstoneRow[];
  },
  teams: readonly Team[],
): Shown {
  const ofJira = truth.events.filter(({ source }) => source === 'jira');
  const deleted = truth.tombstones.filter(({ reason }) => reason === 'deleted');
  const gone = new Set(
    deleted.filter(({ kind }) => kind === 'item').map(({ id }) => id),
  );
  return {
    jiraEvents: ofJira.filter(({ type }) => type !== 'release'),
    versions: ofJira
      .filter(({ type }) => type === 'release')
      .map(({ key, project, occurredAt }) => ({
        key,
        project,
        date: localDate(occurredAt, teams, project),
      })),
    items: truth.items.map(item => ({
      ...item,
      components: [...item.components].sort(),
    })),
    itemLinks: truth.links.filter(({ relation }) => relation === 'item-item'),
    moves: truth.tombstones.filter(
      ({ reason, id }) => reason === 'moved' && !gone.has(id),
    ),
    deleted,
    hidden: truth.items.filter(({ hidden }) => hidden).map(({ id }) => id),
  };
}

/** As Data Center shows them. */
export function undatedSprints(sprints: readonly SprintRow[]): object[] {
  return sprints.map(({ createdAt: _, ...sprint }) => sprint);
}

export function deploymentsAsShown(rows: readonly DeploymentRow[]): object[] {
  return rows.map(({ purpose: _, broke: __, ...row }) => row);
}

/** @param unsigned - keys of commits of which nobody can say whose they are */
export function gitlabEventsAsShown(
  events: readonly EventRow[],
  unsigned: ReadonlySet<string>,
): {
  listed: Omit<EventRow, 'by' | 'bot'>[];
  unreachable: readonly EventRow[];
} {
  const ofGitlab = events.filter(({ source }) => source === 'gitlab');
  const isLost = ({ branch }: EventRow) => branch === null;
  return {
    listed: ofGitlab
      .filter(row => !isLost(row))
      .map(row => {
        const { by: _, bot: __, ...rest } = row;
        return unsigned.has(row.key) ? rest : row;
      }),
    unreachable: ofGitlab.filter(isLost),
  };
}

function localDate(at: string, teams: readonly Team[], project: string) {
  const { zone } = teams.find(({ jira }) => jira.projectKey === project)!;
  return DateTime.fromISO(at, { zone }).toISODate();
}
