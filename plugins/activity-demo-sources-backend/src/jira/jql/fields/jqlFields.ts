import { DateTime } from 'luxon';
import { JiraFlavour } from '../../JiraFlavour';
import { customField, storyPointsField } from '../../vocabulary/customFields';
import { choiceField } from './choiceField';
import { dateField } from './dateField';
import { JqlField } from './JqlField';
import { itemChoices, keyField } from './keyField';
import { numberField } from './numberField';
import { personFields } from './personFields';
import { projectFields } from './projectFields';
import { textField } from './textField';
import { workflowFields } from './workflowFields';

const fields: Record<JiraFlavour, readonly JqlField[]> = {
  cloud: allFields('cloud'),
  dataCenter: allFields('dataCenter'),
};

/** A field by what a query calls it: its name in any case, or `cf[10020]`. */
export function findJqlField(
  flavour: JiraFlavour,
  name: string,
): JqlField | undefined {
  const wanted = name.toLowerCase();
  return fields[flavour].find(field => field.names.includes(wanted));
}

function allFields(flavour: JiraFlavour): JqlField[] {
  const cf = (name: Parameters<typeof customField>[1]) =>
    `cf[${customField(flavour, name).number}]`;
  return [
    keyField,
    ...projectFields(flavour),
    ...workflowFields(flavour),
    ...personFields,
    choiceField(
      ['parent', 'epic link', 'parent link', cf('epicLink'), cf('parentLink')],
      {
        ...itemChoices,
        of: ({ fields: { parent } }) => (parent === undefined ? [] : [parent]),
      },
    ),
    dateField(['created', 'createddate'], item => item.history.createdAt, true),
    dateField(['updated', 'updateddate'], item => item.updatedAt, true),
    dateField(['resolved', 'resolutiondate'], item => item.resolvedAt),
    dateField(['statuscategorychangeddate'], item => item.categorySince),
    dateField(['due', 'duedate'], ({ fields: { due } }, { visit }) =>
      due === undefined
        ? undefined
        : DateTime.fromISO(due, { zone: visit.account.timeZone }).toMillis(),
    ),
    textField(
      ['summary'],
      item => item.fields.summary,
      () => item => item.fields.summary,
    ),
    textField(['description'], item => item.fields.description),
    textField(['comment'], item =>
      item.comments.map(comment => comment.body).join('\n'),
    ),
    textField(['text'], item =>
      [
        item.fields.summary,
        item.fields.description,
        ...item.comments.map(comment => comment.body),
      ].join('\n'),
    ),
    ...pointsFields(flavour),
    {
      ...keyField,
      names: ['rank', cf('rank')],
      operators: [],
      sort: () => item => item.history.id,
    },
  ];
}

/** Each of the two fields knows the points of those projects that use it. */
function pointsFields(flavour: JiraFlavour): JqlField[] {
  return (['storyPoints', 'storyPointEstimate'] as const).map(key => {
    const { id, name, number } = customField(flavour, key);
    return numberField(
      [name.toLowerCase(), `cf[${number}]`],
      (item, { visit }) => {
        const team = visit.site.company.team(item.fields.team);
        return storyPointsField(flavour, team).id === id
          ? item.fields.storyPoints
          : undefined;
      },
    );
  });
}
