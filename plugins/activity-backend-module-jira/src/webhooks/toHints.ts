import type { StreamHint } from '@activity-insights/plugin-activity-node';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { siteProjectId } from '../boards/siteProjectId';
import { idSchema as id } from '../fields/idSchema';
import { idOf, isRecord, textOf } from '../fields/rawValues';
import { toHintKey } from '../issues/hintKey';

const body = z.looseObject({ webhookEvent: z.string().min(1) });

const issueBody = z.looseObject({
  issue: z.looseObject({
    id,
    fields: z.looseObject({ project: z.looseObject({ id }) }),
  }),
  changelog: z.looseObject({ items: z.array(z.unknown()) }).optional(),
});

const sprintBody = z.looseObject({ sprint: z.looseObject({ id }) });
const boardBody = z.looseObject({ board: z.looseObject({ id }) });
const boardSettingsBody = z.looseObject({
  configuration: z.looseObject({ id }),
});
const versionBody = z.looseObject({
  version: z.looseObject({ id, projectId: id }),
});

type Reader = (body: unknown) => StreamHint[];

/** What each event of Jira is about. Those that are not listed change nothing that is harvested. */
const readers: Readonly<Record<string, Reader>> = {
  'jira:issue_created': hintIssue,
  'jira:issue_updated': hintIssue,
  'jira:issue_deleted': hintDeleted,
  comment_created: hintComment,
  comment_updated: hintComment,
  comment_deleted: hintComment,
  sprint_created: hintSprint,
  sprint_updated: hintSprint,
  sprint_deleted: hintSprint,
  sprint_started: hintSprint,
  sprint_closed: hintSprint,
  board_created: hintBoard,
  board_updated: hintBoard,
  board_deleted: hintBoard,
  board_configuration_changed: hintBoardSettings,
  'jira:version_created': hintVersion,
  'jira:version_updated': hintVersion,
  'jira:version_released': hintVersion,
  'jira:version_unreleased': hintVersion,
  'jira:version_moved': hintVersion,
  'jira:version_deleted': hintVersion,
};

/**
 * What is to be looked at because of a delivery: nothing of what it says is believed.
 *
 * @param delivered - the parsed JSON, unchecked
 * @throws InputError if it is no delivery of Jira, or lacks what its event should have
 */
export function toHints(delivered: unknown): StreamHint[] {
  const { webhookEvent } = parse(body, delivered, 'The delivery');
  return Object.hasOwn(readers, webhookEvent)
    ? readers[webhookEvent](delivered)
    : [];
}

/** An issue that was moved is looked at where it is and where it was: the one finds it, the other misses it. */
function hintIssue(delivered: unknown): StreamHint[] {
  const { issue, changelog } = parse(issueBody, delivered, 'The issue');
  const earlier = (changelog?.items ?? []).flatMap(item =>
    isRecord(item) && item.field === 'project' ? idOf(item.from) ?? [] : [],
  );
  const projects = new Set([issue.fields.project.id, ...earlier]);
  const hints = [...projects].map(projectId => ({
    projectId,
    resource: 'issues',
    key: issue.id,
  }));
  return hasParentElsewhere(issue)
    ? [...hints, siteHint('hierarchy', `issue:${issue.id}`)]
    : hints;
}

/** Nobody but the trees looks at what is below something of another project, if its own is not harvested. */
function hasParentElsewhere(issue: { fields: Record<string, unknown> }) {
  const { project, parent } = issue.fields;
  const key = isRecord(project) ? textOf(project.key) : undefined;
  const above = isRecord(parent) ? textOf(parent.key) : undefined;
  return (
    key !== undefined && above !== undefined && !above.startsWith(`${key}-`)
  );
}

/** That it was deleted is all that tells this from what is only hidden, once it is not there. */
function hintDeleted(delivered: unknown): StreamHint[] {
  return hintIssue(delivered)
    .filter(({ resource }) => resource === 'issues')
    .map(hint => ({
      ...hint,
      key: toHintKey({ id: hint.key, isDeleted: true }),
    }));
}

/**
 * Data Center tells of comments without the issue. It tells of each a second time, as an update of the issue, and that one
 * is understood.
 */
function hintComment(delivered: unknown): StreamHint[] {
  const hasIssue =
    typeof delivered === 'object' && delivered !== null && 'issue' in delivered;
  return hasIssue ? hintIssue(delivered) : [];
}

function hintSprint(delivered: unknown): StreamHint[] {
  const { sprint } = parse(sprintBody, delivered, 'The sprint');
  return [siteHint('boards', `sprint:${sprint.id}`)];
}

function hintBoard(delivered: unknown): StreamHint[] {
  const { board } = parse(boardBody, delivered, 'The board');
  return [siteHint('boards', `board:${board.id}`)];
}

function hintBoardSettings(delivered: unknown): StreamHint[] {
  const { configuration } = parse(boardSettingsBody, delivered, 'The board');
  return [siteHint('boards', `board:${configuration.id}`)];
}

function hintVersion(delivered: unknown): StreamHint[] {
  const { version } = parse(versionBody, delivered, 'The version');
  return [
    { projectId: version.projectId, resource: 'versions', key: version.id },
  ];
}

function siteHint(resource: string, key: string): StreamHint {
  return { projectId: siteProjectId, resource, key };
}

/** Messages name what is missing and where, never what is there. */
function parse<T>(schema: z.ZodType<T>, delivered: unknown, name: string): T {
  const parsed = schema.safeParse(delivered);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(
    ({ path }) => path.map(String).join('.') || 'body',
  );
  throw new InputError(
    `${name} cannot be understood: ${[...new Set(paths)].join(', ')}`,
  );
}
