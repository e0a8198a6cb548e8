import { ItemState } from '../../chronicle/itemAt';
import { keyOf } from '../site/teams';
import { Visit } from '../site/Visit';
import { FieldChoice } from './fields/chooseFields';
import { renderInlineChangelog } from './changelog/renderChangelog';

/** What of an issue is wanted. */
export interface IssueRequest {
  readonly choice: FieldChoice;
  /** Expansions by name; `changelog`, `names` and `schema` are known, and others do nothing. */
  readonly expand: readonly string[];
  /** Entries of the changelog, in Cloud. */
  readonly mostEntries: number;
  readonly mostComments: number;
}

export function renderIssue(
  visit: Visit,
  item: ItemState,
  request: IssueRequest,
): Record<string, unknown> {
  const { choice, expand, mostEntries, mostComments } = request;
  const id = String(item.history.id);
  if (choice.only === 'id') {
    return { id, ...expanded(visit, item, expand, mostEntries) };
  }
  const { company } = visit.site;
  const reader = {
    visit,
    item,
    team: company.team(item.fields.team),
    mostComments,
  };
  const values = choice.fields
    .map(field => [field.id, field.write(reader)] as const)
    .filter(([, value]) => value !== undefined);
  return {
    expand:
      'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id,
    self: `${visit.baseUrl}/rest/api/${visit.version}/issue/${id}`,
    key: keyOf(company, item.fields),
    ...expanded(visit, item, expand, mostEntries),
    ...(choice.only === 'key' ? {} : { fields: Object.fromEntries(values) }),
  };
}

function expanded(
  visit: Visit,
  item: ItemState,
  expand: readonly string[],
  mostEntries: number,
): Record<string, unknown> {
  return expand.includes('changelog')
    ? { changelog: renderInlineChangelog(visit, item, mostEntries) }
    : {};
}

/** The expansions `names` and `schema`: what the fields of an answer are called and what is in them. */
export function describeFields(
  choice: FieldChoice,
  expand: readonly string[],
): Record<string, unknown> {
  const by = (value: (field: FieldChoice['fields'][number]) => unknown) =>
    Object.fromEntries(choice.fields.map(field => [field.id, value(field)]));
  return {
    ...(expand.includes('names') ? { names: by(field => field.name) } : {}),
    ...(expand.includes('schema') ? { schema: by(field => field.schema) } : {}),
  };
}
