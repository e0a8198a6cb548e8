import {
  type MalformedRecord,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { RememberedVocabulary } from '../fields/SiteVocabulary';
import type { CompleteIssue, RawIssue } from '../mapping/CompleteIssue';
import type { JiraSite } from '../transport/JiraSite';
import { completeChangelogs } from './completeChangelogs';
import { fetchFromCloud, mostFromCloud } from './fetchFromCloud';
import { fetchFromDataCenter, mostFromDataCenter } from './fetchFromDataCenter';
import { type FetchedIssues, sortFetched } from './FetchedIssues';
import { issueFields } from './issueFields';
import { readComments } from './readComments';
import { allComments, hasCutChangelog } from './shownParts';

/** Requests for comments that are under way at a time for one read. */
const atATime = 4;

/** Issues with all that belongs to them. */
export interface CompletedIssues {
  /** In the order in which they were given; those that are gone meanwhile are not there. */
  issues: CompleteIssue[];
  malformed: MalformedRecord[];
}

/** Reads issues by their ids, with the whole of their changelogs and comments. */
export class IssueFetcher {
  readonly #site: JiraSite;
  readonly #vocabulary: Pick<RememberedVocabulary, 'get'>;

  constructor(site: JiraSite, vocabulary: Pick<RememberedVocabulary, 'get'>) {
    this.#site = site;
    this.#vocabulary = vocabulary;
  }

  /** How many may be asked for at once. */
  async mostIds(signal: AbortSignal | undefined): Promise<number> {
    return (await this.#site.flavour(signal)) === 'cloud'
      ? mostFromCloud
      : mostFromDataCenter;
  }

  /**
   * Issues as they are, with what comes along of their changelogs and comments.
   *
   * @param ids - numeric, each once, at most `mostIds`
   * @throws SourceError
   */
  async fetch(
    ids: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<FetchedIssues> {
    if (ids.length === 0) return sortFetched([], []);
    const { fields } = await this.#vocabulary.get(signal);
    return (await this.#site.flavour(signal)) === 'cloud'
      ? fetchFromCloud(this.#site, ids, issueFields(fields), signal)
      : fetchFromDataCenter(this.#site, ids, issueFields(fields), signal);
  }

  /** Ids of those whose changelogs need more requests, which are better made for many issues together. */
  async longOnes(
    issues: readonly RawIssue[],
    signal: AbortSignal | undefined,
  ): Promise<Set<string>> {
    const isCloud = (await this.#site.flavour(signal)) === 'cloud';
    const long = isCloud ? issues.filter(hasCutChangelog) : [];
    return new Set(long.map(({ id }) => id));
  }

  /**
   * Adds what did not come along.
   *
   * @param issues - at most 1,000
   * @throws SourceError
   */
  async complete(
    issues: readonly RawIssue[],
    signal: AbortSignal | undefined,
  ): Promise<CompletedIssues> {
    const changelogs = await completeChangelogs(this.#site, issues, signal);
    const comments = await this.#completeComments(issues, signal);
    const malformed = issues.flatMap(({ id, changelog }): MalformedRecord[] => {
      const shown = changelogs.get(id)?.length ?? 0;
      const total = changelog?.total ?? 0;
      return shown < total
        ? [
            {
              key: `issue/${id}`,
              reason: `Jira shows ${shown} of ${total} entries of its changelog; the others are missing here, too`,
            },
          ]
        : [];
    });
    return {
      issues: issues.flatMap(issue => {
        const said = comments.get(issue.id);
        const histories = changelogs.get(issue.id) ?? [];
        return said ? [{ issue, histories, comments: said }] : [];
      }),
      malformed,
    };
  }

  async #completeComments(
    issues: readonly RawIssue[],
    signal: AbortSignal | undefined,
  ): Promise<Map<string, unknown[]>> {
    const byIssue = new Map<string, unknown[]>();
    const cut: string[] = [];
    for (const issue of issues) {
      const comments = allComments(issue);
      if (comments) byIssue.set(issue.id, comments);
      else cut.push(issue.id);
    }
    const readNext = async () => {
      for (let id = cut.shift(); id !== undefined; id = cut.shift()) {
        const comments = await this.#readComments(id, signal);
        if (comments) byIssue.set(id, comments);
      }
    };
    await Promise.all(Array.from({ length: atATime }, readNext));
    return byIssue;
  }

  /** Undefined if the issue is gone meanwhile. */
  async #readComments(
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<unknown[] | undefined> {
    try {
      return await readComments(this.#site, id, signal);
    } catch (error) {
      const isGone = error instanceof SourceError && error.code === 'not-found';
      if (isGone) return undefined;
      throw error;
    }
  }
}
