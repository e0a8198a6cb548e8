import { Instant, PersonId, Sha } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { applyPatch, Made, makeCommit } from './Made';
import { RepositoryWriter } from './RepositoryWriter';
import { WrittenBranch } from './WrittenBranch';

/** What a merge left behind, as GitLab tells it. */
export interface Landed {
  readonly mergeCommit?: Sha;
  readonly squashCommit?: Sha;
  /** The branch had to be rebased for it, and was. */
  readonly rebased?: { commits: readonly Sha[]; forced: boolean };
}

/** Merges a branch into its target, as the repository is set up to. None if the target does not exist. */
export function landChange(
  writer: RepositoryWriter,
  change: ChangePlan,
  branch: WrittenBranch,
  end: { at: Instant; by: PersonId; squash: boolean; iid: number },
): Landed | undefined {
  const { target } = change;
  const { at, by, squash, iid } = end;
  const { local } = branch;
  const tip = writer.tip(target, at);
  if (!tip || !local || local.own.length === 0) return undefined;
  const { mergeMethod, path } = writer.service.gitlab;
  const committer = writer.signatures.onSite(by, at);
  const { title } = writer.texts.textsOf(change);
  const land = (commits: readonly Made[], work: readonly Made[]) => {
    const last = work[work.length - 1];
    const { sha } = last;
    writer.landings.set(change.key, { sha, commits, before: tip.tree });
    writer.advance(target, last, work, { at, by });
  };

  if (mergeMethod === 'rebase') {
    local.rebase(tip, committer);
    const rebased = branch.push({ at, by });
    land(local.own, local.own);
    return { rebased };
  }

  const into = writer.names.of(target, at);
  const mergeOf = (last: Made) =>
    makeCommit({
      parents: [tip, last],
      tree: applyPatch(tip.tree, local.patch),
      patch: [],
      author: committer,
      committer,
      by,
      message:
        `Merge branch '${branch.name}' into '${into}'\n\n${title}\n\n` +
        `See merge request ${path}!${iid}\n`,
    });
  if (mergeMethod === 'squash' || squash) {
    const squashed = makeCommit({
      parents: [tip],
      tree: applyPatch(tip.tree, local.patch),
      patch: local.patch,
      author: writer.signatures.onSite(change.author, at),
      committer,
      by: change.author,
      message: squashMessage(title, local.own),
    });
    if (mergeMethod === 'squash') {
      land([squashed], [squashed]);
      return { squashCommit: squashed.sha };
    }
    const merged = mergeOf(squashed);
    land([squashed], [squashed, merged]);
    return { mergeCommit: merged.sha, squashCommit: squashed.sha };
  }
  const merged = mergeOf(local.tip);
  const commits = local.own.filter(({ parents }) => parents.length === 1);
  land(commits, [...local.own, merged]);
  return { mergeCommit: merged.sha };
}

/** The title, and in the trailers everybody who had a part in it. */
function squashMessage(title: string, commits: readonly Made[]): string {
  const trailers = new Set(
    commits.flatMap(
      ({ message }) => message.match(/^Co-authored-by: .*$/gm) ?? [],
    ),
  );
  return trailers.size > 0
    ? `${title}\n\n${[...trailers].join('\n')}\n`
    : `${title}\n`;
}
