import { JiraFlavour } from '../../JiraFlavour';
import { findPlanned } from '../../site/findPlanned';
import {
  CustomField,
  CustomFieldName,
  customFields,
  storyPointsField,
} from '../../vocabulary/customFields';
import { FieldReader, IssueField } from './IssueField';
import { renderSprintField } from '../renderSprint';
import { writeEpicLink, writeParentLink } from './writeParent';

const writers: Record<
  CustomFieldName,
  (reader: FieldReader, field: CustomField) => unknown
> = {
  sprint: ({ visit, item }) => {
    const { company } = visit.site;
    const sprints = item.fields.sprints.flatMap(id => {
      const sprint = findPlanned(company, 'sprint', id, visit.at)?.found;
      return sprint ? [renderSprintField(visit, sprint)] : [];
    });
    return sprints.length > 0 ? sprints : null;
  },
  storyPoints,
  storyPointEstimate: storyPoints,
  flagged: ({ visit, item }) =>
    item.fields.flagged
      ? [
          {
            self: `${visit.baseUrl}/rest/api/${visit.version}/customFieldOption/10019`,
            value: 'Impediment',
            id: '10019',
          },
        ]
      : null,
  rank: ({ item }) => rankOf(item.history.id),
  epicLink: reader =>
    reader.visit.site.flavour === 'cloud' ? null : writeEpicLink(reader),
  parentLink: reader =>
    reader.visit.site.flavour === 'cloud' ? null : writeParentLink(reader),
};

/** The custom fields of a site. */
export function softwareFields(flavour: JiraFlavour): IssueField[] {
  return customFields(flavour).map(field => ({
    id: field.id,
    name: field.name,
    clauseNames: [`cf[${field.number}]`, field.name],
    navigable: true,
    schema: { ...field.schema, customId: field.number },
    write: reader => writers[field.key](reader, field),
  }));
}

/** Both fields are on every issue, and at most the one of its project has a value. */
function storyPoints(
  { visit, item, team }: FieldReader,
  field: CustomField,
): unknown {
  const own = storyPointsField(visit.site.flavour, team);
  return own.id === field.id ? item.fields.storyPoints ?? null : null;
}

/** Nobody moves things in the backlog: they stand there as they were created. */
function rankOf(id: number): string {
  return `0|i${id.toString(36).padStart(6, '0')}:`;
}
