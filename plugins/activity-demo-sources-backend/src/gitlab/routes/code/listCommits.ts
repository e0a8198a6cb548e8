import type { Request } from 'express';
import { CommitGraph } from '../../../chronicle/CommitGraph';
import { refsAt } from '../../../chronicle/refsAt';
import { Commit } from '../../../model';
import { resolveRange, RevisionRange } from '../../history/resolveRevision';
import {
  readChoice,
  readFlag,
  readInstant,
  readText,
} from '../../parameters/readParameters';
import { ProjectVisit } from '../GitlabRouting';

/**
 * The commits that a request asks for, newest first. `since` and `until` are about the committer's date, so what was
 * pushed late is missed by those who only ask for what is new. A ref that is not there has no commits; that is no error.
 */
export function listCommits(
  req: Request,
  { visit, repository }: ProjectVisit,
): readonly Commit[] {
  const since = readInstant(req, 'since') ?? -Infinity;
  const until = readInstant(req, 'until') ?? Infinity;
  const author = readText(req, 'author')?.toLowerCase();
  const path = readText(req, 'path');
  const firstParent = readFlag(req, 'first_parent') ?? false;
  const order = readChoice(req, 'order', ['default', 'topo'], 'default');
  const range: RevisionRange | undefined = readFlag(req, 'all')
    ? { tips: [...refsAt(repository, visit.at).values()], without: [] }
    : resolveRange(repository, readText(req, 'ref_name') ?? 'HEAD', visit.at);
  if (!range) return [];
  const graph = CommitGraph.of(repository);
  const known = graph.reachable(range.without);
  const commits =
    order === 'topo' && !firstParent
      ? graph.topologicalLog(range.tips, known)
      : graph.log(range.tips, { known, firstParent });
  return commits.filter(
    commit =>
      commit.committer.at >= since &&
      commit.committer.at <= until &&
      (author === undefined || signs(commit, author)) &&
      (path === undefined || touches(graph, commit, path)),
  );
}

function signs({ author }: Commit, text: string): boolean {
  return `${author.name} <${author.email}>`.toLowerCase().includes(text);
}

/** Whether a file, or one in a folder, is another one than in the first parent. */
function touches(graph: CommitGraph, commit: Commit, path: string): boolean {
  const contents = (files: Commit['files']) =>
    files
      .filter(file => file.path === path || file.path.startsWith(`${path}/`))
      .map(file => `${file.path}\n${file.content}`)
      .join('\n');
  const parent = graph.get(commit.parents[0] ?? '');
  return contents(commit.files) !== contents(parent?.files ?? []);
}
