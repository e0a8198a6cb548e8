import { idsOfKnownFields, type KnownFields } from '../fields/KnownFields';

/** Of what every Jira has, as much as records hold. Never texts, which nobody reads here. */
const systemFields = [
  'summary',
  'issuetype',
  'project',
  'status',
  'priority',
  'resolutiondate',
  'assignee',
  'reporter',
  'creator',
  'created',
  'updated',
  'duedate',
  'labels',
  'components',
  'fixVersions',
  'parent',
  'issuelinks',
  'comment',
] as const;

/** The fields to ask for: Jira's own and those of this site. */
export function issueFields(known: KnownFields): string[] {
  return [...systemFields, ...idsOfKnownFields(known)];
}
