import type { HierarchyConfig } from '../config';
import type { IssueFetcher } from '../fetching/IssueFetcher';
import type { RememberedVocabulary } from '../fields/SiteVocabulary';
import type { JiraSite } from '../transport/JiraSite';
import type { TraversalLimits } from './traversal/TraversalLimits';

/** A project of Jira whose issues a stream of its own reads. */
export interface HarvestedProject {
  /** Of Jira. */
  id: string;
  /** In capitals. */
  key: string;
}

/** What the stream needs. */
export interface HierarchyContext {
  site: JiraSite;
  vocabulary: Pick<RememberedVocabulary, 'get'>;
  fetcher: Pick<IssueFetcher, 'fetch' | 'complete'>;
  hierarchy: HierarchyConfig | undefined;
  projects: readonly HarvestedProject[];
  limits?: TraversalLimits;
  /** How long a traversal is good for, in milliseconds. */
  restMs?: number;
}

/** How many issues are read at a time. */
export const issuesPerBatch = 50;
