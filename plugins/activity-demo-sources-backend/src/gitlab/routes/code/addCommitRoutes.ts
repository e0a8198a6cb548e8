import type { Request } from 'express';
import { CommitGraph } from '../../../chronicle/CommitGraph';
import { changeAt } from '../../../chronicle/changeAt';
import { Commit } from '../../../model';
import { GitlabRefusal } from '../../GitlabRefusal';
import { commitsOf } from '../../history/changeCommits';
import {
  findCommit,
  namedRefs,
  resolveRevision,
} from '../../history/resolveRevision';
import { sendPage } from '../../paging/sendPage';
import { readChoice, readFlag } from '../../parameters/readParameters';
import { renderChange } from '../../render/renderChange';
import { renderCommit, renderStats } from '../../render/renderCommit';
import { GitlabRouting, ProjectVisit } from '../GitlabRouting';
import { listCommits } from './listCommits';
import { sendCommits } from './sendCommits';

export function addCommitRoutes({
  router,
  project,
  projectOf,
}: GitlabRouting): void {
  const commit = `${project}/repository/commits/:sha`;

  router.get(`${project}/repository/commits`, (req, res) => {
    const found = projectOf(req, res);
    const withStats = readFlag(req, 'with_stats') ?? false;
    sendCommits(req, res, found.visit, {
      all: listCommits(req, found),
      render: each => ({
        ...renderCommit(found.visit, found.service, each),
        ...(withStats ? { stats: renderStats(each) } : {}),
      }),
    });
  });

  router.get(commit, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    const wanted = requireCommit(req, found);
    const pipeline = repository.pipelines.findLast(
      ({ sha, statuses }) => sha === wanted.sha && statuses[0].at < visit.at,
    );
    const status = pipeline?.statuses.findLast(({ at }) => at < visit.at);
    res.json({
      ...renderCommit(visit, service, wanted),
      stats: renderStats(wanted),
      status: status?.status ?? null,
      project_id: service.gitlab.projectId,
      last_pipeline: pipeline ? { id: pipeline.id, sha: pipeline.sha } : null,
    });
  });

  router.get(`${commit}/refs`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, repository } = found;
    const { sha } = requireCommit(req, found);
    const type = readChoice(req, 'type', ['branch', 'tag', 'all'], 'all');
    const graph = CommitGraph.of(repository);
    const listed = (kind: 'heads' | 'tags', name: 'branch' | 'tag') =>
      type === 'all' || type === name
        ? namedRefs(repository, kind, visit.at)
            .filter(ref => graph.reachable([ref.sha]).has(sha))
            .map(ref => ({ type: name, name: ref.name }))
        : [];
    const all = [...listed('heads', 'branch'), ...listed('tags', 'tag')];
    sendPage(req, res, visit, { all, render: ref => ref });
  });

  router.get(`${commit}/merge_requests`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    const { sha } = requireCommit(req, found);
    const all = repository.changes.flatMap(change => {
      const state = changeAt(change, visit.at);
      const { mergeCommit, squashCommit } = state?.merged ?? {};
      const isIn =
        mergeCommit === sha ||
        squashCommit === sha ||
        (state &&
          commitsOf(repository, change, visit.at).some(one => one.sha === sha));
      return state && isIn ? [{ service, repository, change, state }] : [];
    });
    sendPage(req, res, visit, {
      all: all.reverse(),
      render: shown => renderChange(visit, shown),
    });
  });

  router.get(`${commit}/comments`, (req, res) => {
    const found = projectOf(req, res);
    requireCommit(req, found);
    sendPage(req, res, found.visit, { all: [], render: each => each });
  });

  router.get(`${commit}/statuses`, (req, res) => {
    const found = projectOf(req, res);
    requireCommit(req, found);
    sendPage(req, res, found.visit, { all: [], render: each => each });
  });
}

function requireCommit(
  req: Request,
  { visit, repository }: ProjectVisit,
): Commit {
  const { sha } = req.params;
  const commit =
    resolveRevision(repository, sha, visit.at) ??
    findCommit(repository, sha, visit.at);
  if (!commit) throw GitlabRefusal.notFound('Commit');
  return commit;
}
