import type { Request } from 'express';
import { PipelineHistory } from '../../model';
import { Progress, progressAt } from '../history/progress';
import { readChoice, readText } from '../parameters/readParameters';
import { readSpan } from '../parameters/readSpan';
import { isTag } from '../render/renderPipeline';
import { ProjectAtMoment } from './ProjectAtMoment';

const statuses = [
  'created',
  'waiting_for_resource',
  'preparing',
  'pending',
  'running',
  'success',
  'failed',
  'canceled',
  'skipped',
  'manual',
  'scheduled',
] as const;
const scopes = ['running', 'pending', 'finished', 'branches', 'tags'] as const;
const orders = ['id', 'status', 'ref', 'updated_at', 'user_id'] as const;

/** The pipelines that a request asks for, in the order that it asks for. Throws 400. */
export function findPipelines(
  req: Request,
  { visit, repository }: ProjectAtMoment,
): PipelineHistory[] {
  const { company } = visit.site;
  const accepts = readPipelineFilter(req);
  const username = readText(req, 'username');
  const order = readChoice(req, 'order_by', orders, 'id');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const direction = sort === 'asc' ? 1 : -1;
  const rows = repository.pipelines.flatMap(pipeline => {
    const progress = progressAt(pipeline.statuses, visit.at);
    const author = company.person(pipeline.by);
    if (
      !progress ||
      !accepts(pipeline, progress) ||
      (username !== undefined && author.username !== username)
    ) {
      return [];
    }
    const key = {
      id: pipeline.id,
      status: progress.status,
      ref: pipeline.ref,
      updated_at: progress.updatedAt,
      user_id: author.gitlabId,
    }[order];
    return [{ pipeline, key }];
  });
  rows.sort((a, b) => {
    if (a.key === b.key) return (a.pipeline.id - b.pipeline.id) * direction;
    return a.key < b.key ? -direction : direction;
  });
  return rows.map(({ pipeline }) => pipeline);
}

function readPipelineFilter(
  req: Request,
): (pipeline: PipelineHistory, progress: Progress<string>) => boolean {
  const status = readChoice(req, 'status', statuses);
  const scope = readChoice(req, 'scope', scopes);
  const ref = readText(req, 'ref');
  const sha = readText(req, 'sha');
  const source = readText(req, 'source');
  const created = readSpan(req, 'created');
  const updated = readSpan(req, 'updated');
  return (pipeline, progress) =>
    (status === undefined || progress.status === status) &&
    (scope === undefined || isInScope(pipeline, progress, scope)) &&
    (ref === undefined || pipeline.ref === ref) &&
    (sha === undefined || pipeline.sha === sha) &&
    (source === undefined || pipeline.source === source) &&
    created(progress.createdAt) &&
    updated(progress.updatedAt);
}

function isInScope(
  pipeline: PipelineHistory,
  { status, finishedAt }: Progress<string>,
  scope: (typeof scopes)[number],
): boolean {
  switch (scope) {
    case 'finished':
      return finishedAt !== undefined;
    case 'branches':
      return !isTag(pipeline) && !pipeline.ref.startsWith('refs/');
    case 'tags':
      return isTag(pipeline);
    default:
      return status === scope;
  }
}
