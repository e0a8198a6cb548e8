import type {
  EventRow,
  EventType,
  ItemRow,
  LinkRow,
  TombstoneRow,
} from '../../../truth/rows';
import type { Directory } from './Directory';
import {
  instantOf,
  isoIfAny,
  isoOf,
  projectOf,
  sprintIdOf,
  textOf,
} from './jiraValues';
import type { ListedItem } from './ListedItem';

const typeOfField: Readonly<Record<string, EventType>> = {
  status: 'item_status_changed',
  assignee: 'item_assigned',
  priority: 'item_priority_changed',
};
const categories: Readonly<Record<string, ItemRow['statusCategory']>> = {
  new: 'todo',
  indeterminate: 'inProgress',
  done: 'done',
};

/** Makes rows of the truth from what a client of Jira has listed. */
export class JiraRows {
  readonly #items: readonly ListedItem[];
  readonly #directory: Directory;
  /** Ids of fields by their names; Jira names some twice. */
  readonly #fields: ReadonlyMap<string, string>;
  readonly #idOfKey: ReadonlyMap<string, number>;

  /** @param fields - as the site lists them */
  constructor(
    items: readonly ListedItem[],
    fields: readonly { id: string; name: string }[],
    directory: Directory,
  ) {
    this.#items = items;
    this.#directory = directory;
    this.#fields = new Map(fields.map(({ id, name }) => [name, id]));
    this.#idOfKey = new Map(
      items.map(({ issue }) => [issue.key, Number(issue.id)]),
    );
  }

  events(): EventRow[] {
    return this.#items.flatMap(({ issue, histories, comments }) => {
      const row = (key: string, type: EventType, at: string, user: any) => ({
        key,
        source: 'jira' as const,
        type,
        project: projectOf(issue.key),
        occurredAt: isoOf(at),
        ...this.#directory.who(user),
        item: Number(issue.id),
      });
      const { created, creator } = issue.fields;
      return [
        row(`issue/${issue.id}`, 'item_created', created, creator),
        ...histories.flatMap(history =>
          history.items.flatMap(({ field }: any) => {
            const type = typeOfField[field];
            const key = `changelog/${history.id}/${field}`;
            return type
              ? [row(key, type, history.created, history.author)]
              : [];
          }),
        ),
        ...comments.map(({ id, created: saidAt, author }) =>
          row(`comment/${id}`, 'item_commented', saidAt, author),
        ),
      ];
    });
  }

  items(): ItemRow[] {
    return this.#items.map(listed => {
      const { id, key, fields } = listed.issue;
      const value = (name: string) => fields[this.#fields.get(name) ?? ''];
      const named = (values: any[]) => values.map(({ name }) => name);
      return {
        id: Number(id),
        key,
        project: projectOf(key),
        type: fields.issuetype.name,
        summary: fields.summary,
        description: textOf(fields.description),
        status: fields.status.name,
        statusCategory: categories[fields.status.statusCategory.key],
        resolution: fields.resolution?.name,
        priority: fields.priority.name,
        assignee: fields.assignee
          ? this.#directory.who(fields.assignee).by
          : undefined,
        reporter: this.#directory.who(fields.reporter).by,
        parent: this.#parentOf(listed),
        labels: fields.labels,
        components: named(fields.components).sort(),
        fixVersions: fields.fixVersions.map((each: any) => Number(each.id)),
        sprints: (value('Sprint') ?? []).map(sprintIdOf),
        storyPoints:
          value('Story Points') ?? value('Story point estimate') ?? undefined,
        flagged: Boolean(value('Flagged')),
        due: fields.duedate ?? undefined,
        createdAt: isoOf(fields.created),
        updatedAt: isoOf(fields.updated),
        resolvedAt: isoIfAny(fields.resolutiondate),
        histories: listed.histories.filter(isOfFields).length,
        comments: listed.comments.length,
        hidden: Boolean(fields.security),
        earlierKeys: movesOf(listed).map(({ before }) => before),
      };
    });
  }

  /** Each link stands at both of its ends. */
  links(): LinkRow[] {
    return this.#items.flatMap(({ issue }) =>
      issue.fields.issuelinks.flatMap(
        ({ id, type, outwardIssue }: any): LinkRow[] =>
          outwardIssue
            ? [
                {
                  relation: 'item-item',
                  id: Number(id),
                  type: type.name,
                  from: Number(issue.id),
                  to: Number(outwardIssue.id),
                },
              ]
            : [],
      ),
    );
  }

  /** Of what is still there under another key. */
  moves(): TombstoneRow[] {
    return this.#items.flatMap(listed =>
      movesOf(listed).map(({ before, at }) => ({
        kind: 'item' as const,
        id: Number(listed.issue.id),
        project: projectOf(before),
        key: before,
        reason: 'moved' as const,
        at: isoOf(at),
      })),
    );
  }

  /** One field in Cloud; in Data Center, one of three by the levels of both. */
  #parentOf({ issue: { fields } }: ListedItem): number | undefined {
    if (fields.parent) return Number(fields.parent.id);
    const keys = ['Epic Link', 'Parent Link'].map(
      name => fields[this.#fields.get(name) ?? ''],
    );
    return this.#idOfKey.get(keys.find(Boolean) ?? '');
  }
}

/** Links leave entries, too, which are no changes of fields. */
function isOfFields({ items }: any): boolean {
  return items.some(({ field }: any) => field !== 'Link');
}

/** The keys that it had, oldest first. */
function movesOf({ histories }: ListedItem): { before: string; at: string }[] {
  return histories
    .flatMap(({ created, items }) =>
      items
        .filter(({ field }: any) => field === 'Key')
        .map((item: any) => ({ before: item.fromString, at: created })),
    )
    .sort((a, b) => instantOf(a.at) - instantOf(b.at));
}
