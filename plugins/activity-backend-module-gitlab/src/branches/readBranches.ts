import {
  type MalformedRecord,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { StreamPlace } from '../streams/StreamPlace';
import { branchSchema } from './branchSchema';

/** A branch of a project as it is now. */
export interface ProjectBranch {
  name: string;
  /** Sha of its last commit. */
  tip: string;
  isDefault: boolean;
  /** Whether the default branch has all of its commits, as far as GitLab says so. */
  isMerged: boolean;
}

/** The branches of a project, and the names of those that cannot be understood. */
export interface BranchList {
  branches: ProjectBranch[];
  malformed: MalformedRecord[];
}

/** Whose branches are read. */
export type BranchPlace = Pick<StreamPlace, 'site' | 'project'>;

const emptinessSchema = z.looseObject({ empty_repo: z.boolean().nullish() });

/**
 * All branches of a project: a request for a hundred of them. A repository without a commit has none.
 *
 * @throws SourceError
 */
export async function readBranches(
  place: BranchPlace,
  signal: AbortSignal,
): Promise<BranchList> {
  try {
    return await listBranches(place, signal);
  } catch (error) {
    const isNotThere =
      error instanceof SourceError && error.code === 'not-found';
    if (isNotThere && (await isEmpty(place, signal))) {
      return { branches: [], malformed: [] };
    }
    throw error;
  }
}

async function listBranches(
  { site, project }: BranchPlace,
  signal: AbortSignal,
): Promise<BranchList> {
  const pages = site.readPages(
    branchSchema,
    // By names, so that a branch that is deleted meanwhile does not hide another one; old versions number pages anyway.
    api => api.Branches.all(project.id, { pagination: 'keyset', perPage: 100 }),
    { signal },
  );
  const branches = new Map<string, ProjectBranch>();
  const malformed: MalformedRecord[] = [];
  for await (const { rows, malformed: others } of pages) {
    malformed.push(
      ...others.map(({ key, reason }) => ({ key: `branch ${key}`, reason })),
    );
    for (const { name, commit, default: isDefault, merged } of rows) {
      branches.set(name, {
        name,
        tip: commit.id,
        isDefault: isDefault ?? false,
        isMerged: merged ?? false,
      });
    }
  }
  return { branches: [...branches.values()], malformed };
}

/** A project whose repository was never written to may have none, which GitLab calls not found. */
async function isEmpty(
  { site, project }: BranchPlace,
  signal: AbortSignal,
): Promise<boolean> {
  const { empty_repo: isEmptyRepository } = await site.readOne(
    emptinessSchema,
    api => api.Projects.show(project.id),
    { signal },
  );
  return isEmptyRepository ?? false;
}
