import { JiraFlavour } from '../../JiraFlavour';
import { IssueField } from './IssueField';
import { softwareFields } from './softwareFields';
import { systemFields } from './systemFields';

const cloudOnly = ['statusCategory', 'statuscategorychangedate'];

const fields: Record<JiraFlavour, readonly IssueField[]> = {
  cloud: [...systemFields, ...softwareFields('cloud')],
  dataCenter: [
    ...systemFields.filter(field => !cloudOnly.includes(field.id)),
    ...softwareFields('dataCenter'),
  ],
};

/** All fields that an issue of this Jira can have. */
export function issueFields(flavour: JiraFlavour): readonly IssueField[] {
  return fields[flavour];
}
