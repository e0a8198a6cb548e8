import { forgeLocators } from './forgeLocators';
import { jiraLocators } from './jiraLocators';

/** A place where activity of a Component is found, and what of it is the Component's. */
export interface FoundLocator {
  /** See `SourceProject.locators`. */
  locator: string;
  foundIn: 'annotation' | 'location';
  /** Facets of the project that are the Component's, as `component:Checkout`; empty for all of it. */
  facets: string[];
}

/**
 * The repositories and trackers that a Component names by its annotations. Each place is named once; an annotation says it
 * more clearly than a source location.
 */
export function componentLocators(
  annotations: Readonly<Record<string, string>>,
): FoundLocator[] {
  const repositories = forgeLocators(annotations).map(found => ({
    ...found,
    facets: [],
  }));
  return [...repositories, ...jiraLocators(annotations)];
}
