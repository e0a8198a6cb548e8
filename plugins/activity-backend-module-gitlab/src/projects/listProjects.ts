import {
  SourceError,
  type SourceErrorCode,
} from '@activity-insights/plugin-activity-node';
import type { GitlabInstance } from '../config';
import type { GitlabSite } from '../transport/GitlabSite';
import { mapAhead } from '../updated/mapAhead';
import { pathsAt } from './pathsAt';
import { ProjectFindings, type ProjectList } from './ProjectFindings';
import type { ProjectLookUp } from './ProjectLookUp';
import { projectSchema } from './projectSchema';

/** How many projects are looked up at a time. */
const atATime = 4;

/** What is said of all of GitLab, or of the way to it, and not of one project. */
const failuresOfAll: readonly SourceErrorCode[] = [
  'unauthorised',
  'rate-limited',
  'unavailable',
];

/** What projects are found with. */
export interface ProjectSearch {
  site: GitlabSite;
  instance: Pick<GitlabInstance, 'groups' | 'projects' | 'hosts'>;
  lookUp: ProjectLookUp;
}

/** A project by itself: one that is configured, or one that a Component names. */
interface WantedProject {
  path: string;
  componentRef?: string;
  /** False where it may well be somebody else's. */
  isCertain: boolean;
}

/**
 * Finds the projects of an instance: those of the configured groups, those that are configured by themselves, and those that
 * Components name. A project that is found twice, such as by a path that it had before it was moved, is one.
 *
 * @param locators - what Components name, see `ListOptions`
 * @throws SourceError if GitLab cannot be asked; what it says of one project or group is told with that
 */
export async function listProjects(
  { site, instance, lookUp }: ProjectSearch,
  locators: readonly string[],
  signal: AbortSignal,
): Promise<ProjectList> {
  const { groups, projects, hosts } = instance;
  const findings = new ProjectFindings();
  for (const group of groups) {
    try {
      await readGroup(site, group, findings, signal);
    } catch (error) {
      // What is unreadable for once would take all of its projects away.
      if (!isOf(['not-found', 'forbidden'], error)) throw error;
      findings.miss(group, error);
    }
  }
  const { pathname } = new URL(site.baseUrl);
  const wanted: WantedProject[] = [
    ...projects.map(project => ({ ...project, isCertain: true })),
    ...pathsAt(hosts, pathname, locators),
  ];
  const search = async ({ path, componentRef, isCertain }: WantedProject) => {
    try {
      const row =
        findings.get(path) ??
        (isCertain
          ? await lookUp.find(path, signal)
          : await lookUp.guess(path, signal));
      if (row) findings.add(row, path, componentRef);
    } catch (error) {
      if (isOf(failuresOfAll, error) || !(error instanceof SourceError)) {
        throw error;
      }
      findings.miss(path, error, componentRef);
    }
  };
  for await (const _ of mapAhead(wanted, atATime, search)) {
    signal.throwIfAborted();
  }
  return findings.list(hosts);
}

async function readGroup(
  site: GitlabSite,
  group: string,
  findings: ProjectFindings,
  signal: AbortSignal,
): Promise<void> {
  const pages = site.readPages(
    projectSchema,
    api =>
      // In the order of numbers, which does not change while it is read. What is shared with the group is others'.
      api.Groups.allProjects(group, {
        includeSubgroups: true,
        withShared: false,
        orderBy: 'id',
        sort: 'asc',
        perPage: 100,
      }),
    { signal },
  );
  for await (const { rows, malformed } of pages) {
    for (const row of rows) findings.add(row);
    for (const { key, reason } of malformed) {
      findings.miss(
        key,
        new SourceError(
          'unreadable',
          `Project ${key} of group ${group} cannot be understood: ${reason}`,
        ),
      );
    }
  }
}

function isOf(
  codes: readonly SourceErrorCode[],
  error: unknown,
): error is SourceError {
  return error instanceof SourceError && codes.includes(error.code);
}
