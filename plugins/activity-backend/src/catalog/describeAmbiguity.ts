import type { AmbiguousLocator } from '../store/operations/readAmbiguousLocators';

/** What is wrong with a place that several instances have, and what to write instead. */
export function describeAmbiguity({
  componentRef,
  locator,
  instances,
}: AmbiguousLocator): string {
  const key = locator
    .slice(locator.indexOf(':') + 1)
    .toLocaleUpperCase('en-US');
  return (
    `${componentRef} names the Jira project ${key}, which several instances have (${instances.join(
      ', ',
    )}), and is mapped to none of them. ` +
    `Give it the annotation activity-insights/jira-instance with the id of the right one`
  );
}
