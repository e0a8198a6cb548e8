import type { Request, Response } from 'express';
import { PipelineHistory } from '../../../model';
import { GitlabRefusal } from '../../GitlabRefusal';
import { refuseKeyset, sendKeyset, wantsKeyset } from '../../paging/sendKeyset';
import { sendPage } from '../../paging/sendPage';
import {
  readChoice,
  readList,
  readText,
} from '../../parameters/readParameters';
import {
  jobStatus,
  renderJob,
  renderPipeline,
  renderWholePipeline,
} from '../../render/renderPipeline';
import { findPipelines } from '../../search/findPipelines';
import { GitlabRouting, ProjectVisit } from '../GitlabRouting';

type Job = PipelineHistory['jobs'][number];

/** Pipelines and their jobs. */
export function addPipelineRoutes({
  router,
  project,
  projectOf,
}: GitlabRouting): void {
  router.get(`${project}/pipelines`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service } = found;
    sendPage(req, res, visit, {
      all: findPipelines(req, found),
      render: pipeline => renderPipeline(visit, service, pipeline),
    });
  });

  router.get(`${project}/pipelines/latest`, (req, res) => {
    const { visit, service, repository } = projectOf(req, res);
    const ref = readText(req, 'ref') ?? service.gitlab.defaultBranch;
    const latest = repository.pipelines.findLast(
      each => each.ref === ref && each.statuses[0].at < visit.at,
    );
    if (!latest) throw GitlabRefusal.forbidden();
    res.json(renderWholePipeline(visit, service, latest));
  });

  router.get(`${project}/pipelines/:id(\\d+)`, (req, res) => {
    const found = projectOf(req, res);
    const pipeline = requirePipeline(req, found);
    res.json(renderWholePipeline(found.visit, found.service, pipeline));
  });

  router.get(`${project}/pipelines/:id(\\d+)/jobs`, (req, res) => {
    const found = projectOf(req, res);
    const pipeline = requirePipeline(req, found);
    const all = pipeline.jobs.map(job => ({ pipeline, job }));
    sendJobs(req, res, found, all.reverse());
  });

  router.get(`${project}/jobs`, (req, res) => {
    const found = projectOf(req, res);
    const all = found.repository.pipelines
      .filter(({ statuses }) => statuses[0].at < found.visit.at)
      .flatMap(pipeline => pipeline.jobs.map(job => ({ pipeline, job })));
    all.sort((a, b) => b.job.id - a.job.id);
    sendJobs(req, res, found, all);
  });
}

function sendJobs(
  req: Request,
  res: Response,
  { visit, service, repository }: ProjectVisit,
  jobs: readonly { pipeline: PipelineHistory; job: Job }[],
): void {
  const scope = readList(req, 'scope');
  const order = readText(req, 'order_by') ?? 'id';
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const all = jobs.filter(
    ({ job }) => scope.length === 0 || scope.includes(jobStatus(visit, job)),
  );
  const render = ({ pipeline, job }: (typeof jobs)[number]) =>
    renderJob(visit, service, repository, pipeline, job);
  if (!wantsKeyset(req)) {
    sendPage(req, res, visit, { all, render });
    return;
  }
  if (order !== 'id' || sort !== 'desc') throw refuseKeyset();
  sendKeyset(
    req,
    res,
    visit,
    { all, render },
    {
      parameter: 'cursor',
      keyOf: ({ job }) => String(job.id),
      after: ({ job }, key) => job.id < Number(key),
    },
  );
}

function requirePipeline(
  req: Request,
  { visit, repository }: ProjectVisit,
): PipelineHistory {
  const pipeline = repository.pipelines.find(
    ({ id, statuses }) =>
      String(id) === req.params.id && statuses[0].at < visit.at,
  );
  if (!pipeline) throw GitlabRefusal.notFound();
  return pipeline;
}
