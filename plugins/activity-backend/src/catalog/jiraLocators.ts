import type { FoundLocator } from './componentLocators';

const keyAnnotations = ['jira/project-key', 'jira.com/project-key'];
const instanceAnnotation = 'activity-insights/jira-instance';
const facetAnnotations = [
  { annotation: 'jira/component', facet: 'component' },
  { annotation: 'jira/label', facet: 'label' },
];

/**
 * The Jira projects that a Component names, as `jira:key` or `jira:instance/key` in lower case, and the part of them that is
 * its own: what has one of the components or one of the labels. All of these may be lists with commas.
 */
export function jiraLocators(
  annotations: Readonly<Record<string, string>>,
): FoundLocator[] {
  const keys = keyAnnotations.flatMap(it => listOf(annotations[it]));
  const instance = annotations[instanceAnnotation]?.trim();
  const place = instance ? `jira:${instance}/` : 'jira:';
  const facets = facetAnnotations.flatMap(({ annotation, facet }) =>
    listOf(annotations[annotation]).map(value => `${facet}:${value}`),
  );
  const locators = keys.map(key => `${place}${key}`.toLocaleLowerCase('en-US'));
  return [...new Set(locators)].map(locator => ({
    locator,
    foundIn: 'annotation',
    facets,
  }));
}

function listOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map(it => it.trim());
  return [...new Set(parts.filter(it => it !== ''))];
}
