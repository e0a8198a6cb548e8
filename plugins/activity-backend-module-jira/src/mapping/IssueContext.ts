import type { SiteVocabulary } from '../fields/SiteVocabulary';
import type { StatusLookup } from '../fields/StatusCategories';

/** What is to be known of a site to understand its issues. */
export interface IssueContext extends Omit<SiteVocabulary, 'statuses'> {
  statuses: StatusLookup;
  /** Where people look at an issue, by its key; of a project, by its own. */
  browseUrl: (key: string) => string;
  /** Id of the project whose stream reads; items of another one say where they live. */
  projectId?: string;
}
