import {
  type EventRow,
  type ItemRow,
  type LinkRow,
  tellTruth,
  type TruthKind,
  type TruthRows,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import type {
  ActorRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import type { DemoReader } from './DemoReader';
import type { StoredItems } from './StoredItems';

/** Entries of links have ids of their own, above all others; the truth counts histories without them. */
const firstLinkEntry = 1_000_000_000_000;

/** Rows of a kind, of all teams, as of the company's clock. */
function rowsOf<K extends TruthKind>(
  jira: DemoReader,
  kind: K,
  isWanted: (row: TruthRows[K]) => boolean = () => true,
): TruthRows[K][] {
  const { company, clock } = jira.demo;
  const rows: TruthRows[K][] = [];
  for (const { id } of company.teams) {
    for (const row of tellTruth(company, kind, id, clock.now())) {
      if (isWanted(row)) rows.push(row);
    }
  }
  return rows;
}

/** What is true of the events of issues in some projects. */
export function trueEvents(jira: DemoReader, projectKeys: readonly string[]) {
  const keys = new Set(projectKeys);
  return rowsOf(
    jira,
    'events',
    ({ source, type, project }) =>
      source === 'jira' && type.startsWith('item_') && keys.has(project),
  )
    .map(({ key, type, occurredAt, by, item }: EventRow) => ({
      key,
      type,
      occurredAt,
      by,
      item: String(item),
    }))
    .sort(byKey);
}

/** The same rows, as far as they were stored. */
export function storedEvents(jira: DemoReader, stored: StoredItems) {
  return [...stored.events.values()]
    .map(event => ({
      key: truthKey(event, stored),
      type: event.type,
      occurredAt: new Date(event.occurredAt).toISOString(),
      by: personOf(jira, event.actor),
      item: event.workItem,
    }))
    .sort(byKey);
}

/** What is true of the issues in some projects. */
export function trueItems(jira: DemoReader, projectKeys: readonly string[]) {
  const { company } = jira.demo;
  const links = rowsOf(
    jira,
    'links',
    ({ relation }) => relation === 'item-item',
  );
  const items = rowsOf(jira, 'items');
  const releases = new Map(
    company.teams.flatMap(({ id }) =>
      company
        .chronicle(id, jira.demo.clock.now())
        .releases.map(release => [release.id, release.name] as const),
    ),
  );
  const visible = new Set(items.map(({ id }) => id));
  const linksByItem = groupLinks(links, visible);
  const keys = new Set(projectKeys);
  return items
    .filter(({ project }) => keys.has(project))
    .map((row: ItemRow) => ({
      id: String(row.id),
      key: row.key,
      type: row.type,
      summary: row.summary,
      status: row.status,
      category: String(row.statusCategory),
      priority: row.priority,
      assignee: row.assignee,
      reporter: row.reporter,
      parent: row.parent === undefined ? undefined : String(row.parent),
      labels: [...row.labels],
      // A set: Jira lists them by name.
      components: row.components
        .map(id => company.service(id).jiraComponent.name)
        .sort(),
      fixVersions: row.fixVersions.map(id => releases.get(id)),
      sprints: row.sprints.map(String),
      estimate: row.storyPoints,
      flagged: row.flagged,
      due: row.due,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      resolvedAt: row.resolvedAt,
      histories: row.histories,
      comments: row.comments,
      earlierKeys: row.earlierKeys,
      links: (linksByItem.get(row.id) ?? []).sort(),
    }))
    .sort(byId);
}

/** The same rows, as far as they were stored. */
export function storedItems(jira: DemoReader, stored: StoredItems) {
  const idsByKey = new Map(
    [...stored.items.values()].map(({ id, key }) => [key, id]),
  );
  const histories = new Map<string, Set<string>>();
  for (const { workItem, historyId } of stored.changes.values()) {
    if (Number(historyId) >= firstLinkEntry) continue;
    const ids = histories.get(workItem) ?? new Set();
    histories.set(workItem, ids.add(historyId));
  }
  const comments = new Map<string, number>();
  for (const { type, workItem = '' } of stored.events.values()) {
    if (type === 'item_commented') {
      comments.set(workItem, (comments.get(workItem) ?? 0) + 1);
    }
  }
  return [...stored.items.values()]
    .map(item => ({
      id: item.id,
      key: item.key,
      type: item.type.name,
      summary: item.summary,
      status: item.status.name,
      category: item.status.category,
      priority: item.priority,
      assignee: personOf(jira, item.assignee),
      reporter: personOf(jira, item.reporter),
      // Data Center names epics by key.
      parent: item.parent?.id ?? idsByKey.get(item.parent?.key ?? ''),
      labels: item.labels,
      components: [...item.components].sort(),
      fixVersions: item.fixVersions,
      sprints: item.sprints,
      estimate: item.estimate,
      flagged: item.flagged,
      due: item.dueOn,
      createdAt: new Date(item.createdAt).toISOString(),
      updatedAt: new Date(item.updatedAt).toISOString(),
      resolvedAt:
        item.resolvedAt === undefined
          ? undefined
          : new Date(item.resolvedAt).toISOString(),
      histories: histories.get(item.id)?.size ?? 0,
      comments: comments.get(item.id) ?? 0,
      earlierKeys: item.earlierKeys ?? [],
      links: item.links
        .map(({ id, type, direction, other }) =>
          direction === 'outward'
            ? `${id} ${type} ${item.id} ${other.id}`
            : `${id} ${type} ${other.id} ${item.id}`,
        )
        .sort(),
    }))
    .sort(byId);
}

/** By item. The same link stands at both ends; one whose other end is not there stands at none. */
function groupLinks(
  links: readonly LinkRow[],
  visible: ReadonlySet<number>,
): Map<number, string[]> {
  const byItem = new Map<number, string[]>();
  for (const link of links) {
    if (link.relation !== 'item-item') continue;
    const { id, type, from, to } = link;
    if (!visible.has(from) || !visible.has(to)) continue;
    for (const end of new Set([from, to])) {
      const told = byItem.get(end) ?? [];
      byItem.set(end, [...told, `${id} ${type} ${from} ${to}`]);
    }
  }
  return byItem;
}

/** The truth names fields where we have positions. */
function truthKey({ type, key, workItem }: EventRecord, stored: StoredItems) {
  if (type === 'item_created') return `issue/${key}`;
  if (type === 'item_commented') return `comment/${key}`;
  const change = stored.changes.get(`${key} of ${workItem}`);
  return `changelog/${change?.historyId}/${change?.field}`;
}

const people = new WeakMap<DemoReader, Map<string, string>>();

/** Ids of the company by those of accounts: Cloud's ids, or names in Data Center. */
function peopleOf(jira: DemoReader): Map<string, string> {
  const known =
    people.get(jira) ??
    new Map(
      jira.demo.company.people.map(({ id, jiraAccountId, username }) => [
        jira.flavour === 'cloud' ? jiraAccountId : username,
        id,
      ]),
    );
  people.set(jira, known);
  return known;
}

function personOf(
  jira: DemoReader,
  actor: ActorRecord | undefined,
): string | undefined {
  if (!actor) return undefined;
  const name = jira.flavour === 'cloud' ? actor.id : actor.username ?? '';
  return peopleOf(jira).get(name) ?? `nobody has ${actor.id}`;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function byId(a: { id: string }, b: { id: string }): number {
  return Number(a.id) - Number(b.id);
}
