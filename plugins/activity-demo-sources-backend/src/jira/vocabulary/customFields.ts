import { Team } from '../../model';
import { JiraFlavour } from '../JiraFlavour';
import { isTeamManaged } from './isTeamManaged';

/** What the custom fields of a site are called in our code; sites number them as they were installed. */
export type CustomFieldName =
  | 'sprint'
  | 'storyPoints'
  | 'storyPointEstimate'
  | 'flagged'
  | 'rank'
  | 'epicLink'
  | 'parentLink';

export interface CustomField {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly custom: string;
  };
}

const software = 'com.pyxis.greenhopper.jira';
const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';

const cloudNumbers: Record<CustomFieldName, number> = {
  epicLink: 10014,
  storyPointEstimate: 10016,
  parentLink: 10018,
  rank: 10019,
  sprint: 10020,
  flagged: 10021,
  storyPoints: 10028,
};

/** A Data Center has no team-managed projects, so nothing ever sets the second field for story points. */
const dataCenterNumbers: Record<CustomFieldName, number> = {
  sprint: 10104,
  epicLink: 10100,
  storyPoints: 10106,
  flagged: 10107,
  rank: 10105,
  parentLink: 10301,
  storyPointEstimate: 10302,
};

const definitions: Record<
  CustomFieldName,
  Pick<CustomField, 'name' | 'schema'>
> = {
  sprint: {
    name: 'Sprint',
    schema: { type: 'array', items: 'json', custom: `${software}:gh-sprint` },
  },
  storyPoints: {
    name: 'Story Points',
    schema: { type: 'number', custom: `${standard}:float` },
  },
  storyPointEstimate: {
    name: 'Story point estimate',
    schema: { type: 'number', custom: `${software}:jsw-story-points` },
  },
  flagged: {
    name: 'Flagged',
    schema: {
      type: 'array',
      items: 'option',
      custom: `${standard}:multicheckboxes`,
    },
  },
  rank: {
    name: 'Rank',
    schema: { type: 'any', custom: `${software}:gh-lexo-rank` },
  },
  epicLink: {
    name: 'Epic Link',
    schema: { type: 'any', custom: `${software}:gh-epic-link` },
  },
  parentLink: {
    name: 'Parent Link',
    schema: {
      type: 'any',
      custom: 'com.atlassian.jpo:jpo-custom-field-parent',
    },
  },
};

const customFieldNames = Object.keys(definitions) as CustomFieldName[];

export function customField(
  flavour: JiraFlavour,
  name: CustomFieldName,
): CustomField {
  const numbers = flavour === 'cloud' ? cloudNumbers : dataCenterNumbers;
  const number = numbers[name];
  return { id: `customfield_${number}`, number, ...definitions[name] };
}

export function customFields(
  flavour: JiraFlavour,
): (CustomField & { key: CustomFieldName })[] {
  return customFieldNames
    .filter(key => flavour === 'cloud' || key !== 'storyPointEstimate')
    .map(key => ({ key, ...customField(flavour, key) }));
}

/** The field in which a project keeps its story points: team-managed projects have another one. */
export function storyPointsField(
  flavour: JiraFlavour,
  team: Team,
): CustomField {
  return customField(
    flavour,
    isTeamManaged(flavour, team) ? 'storyPointEstimate' : 'storyPoints',
  );
}
