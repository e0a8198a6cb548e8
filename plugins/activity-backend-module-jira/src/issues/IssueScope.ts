import type { StreamHint } from '@activity-insights/plugin-activity-node';
import type { SiteVocabulary } from '../fields/SiteVocabulary';
import type { IssueFetcher } from '../fetching/IssueFetcher';
import type { IssueContext } from '../mapping/IssueContext';
import type { JiraSite } from '../transport/JiraSite';

/** What the issues of one project are read with. */
export interface IssueScope {
  site: JiraSite;
  fetcher: IssueFetcher;
  vocabulary: {
    get(signal: AbortSignal | undefined): Promise<SiteVocabulary>;
  };
  projectId: string;
  /** Which issues of the project are harvested, as configured; undefined: all. */
  jql: string | undefined;
  /** Fingerprint of that. */
  basis: string;
  /** Whether a stream reads the issues of a project. */
  isHarvested: (projectId: string) => boolean;
  /** Has streams of other projects look at something; it comes back once that cannot be lost. */
  hintAt: (hints: readonly StreamHint[]) => Promise<void>;
  /** How many issues are few enough to be read forward at first, however old they are; by default what is read in a minute. */
  mostAtOnce?: number;
}

/** What is to be known to understand the issues, as the site has it at this moment. */
export async function contextOf(
  { site, vocabulary, projectId }: IssueScope,
  signal: AbortSignal | undefined,
): Promise<IssueContext> {
  return {
    ...(await vocabulary.get(signal)),
    projectId,
    browseUrl: key => site.browseUrl(key),
  };
}
