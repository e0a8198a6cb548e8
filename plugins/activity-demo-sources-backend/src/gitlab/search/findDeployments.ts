import type { Request } from 'express';
import { DeploymentHistory } from '../../model';
import { GitlabRefusal } from '../GitlabRefusal';
import { Progress, progressAt } from '../history/progress';
import { readChoice, readText } from '../parameters/readParameters';
import { readSpan } from '../parameters/readSpan';
import { ProjectAtMoment } from './ProjectAtMoment';

const orders = [
  'id',
  'iid',
  'created_at',
  'updated_at',
  'finished_at',
  'ref',
] as const;
const statuses = [
  'created',
  'running',
  'success',
  'failed',
  'canceled',
  'skipped',
  'blocked',
] as const;

/**
 * The deployments that a request asks for, the oldest first if nothing else is asked for. Throws 400, also for dates of a
 * kind that the list is not ordered by.
 */
export function findDeployments(
  req: Request,
  { visit, repository }: ProjectAtMoment,
): DeploymentHistory[] {
  const order = readChoice(req, 'order_by', orders, 'id');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'asc');
  const status = readChoice(req, 'status', statuses);
  const environment = readText(req, 'environment');
  refuseUnpairedDates(req, order, status);
  const updated = readSpan(req, 'updated');
  const finished = readSpan(req, 'finished');
  const direction = sort === 'asc' ? 1 : -1;
  const rows = repository.deployments.flatMap(deployment => {
    const progress = progressAt(deployment.statuses, visit.at);
    const isAsked =
      progress &&
      (status === undefined || progress.status === status) &&
      (environment === undefined || deployment.environment === environment) &&
      updated(progress.updatedAt) &&
      finished(progress.finishedAt);
    return isAsked
      ? [{ deployment, key: keyOf(deployment, progress, order) }]
      : [];
  });
  rows.sort((a, b) => {
    if (a.key === b.key) return (a.deployment.id - b.deployment.id) * direction;
    return a.key < b.key ? -direction : direction;
  });
  return rows.map(({ deployment }) => deployment);
}

function refuseUnpairedDates(
  req: Request,
  order: (typeof orders)[number],
  status: (typeof statuses)[number] | undefined,
): void {
  const asks = (name: string) =>
    readText(req, `${name}_after`) !== undefined ||
    readText(req, `${name}_before`) !== undefined;
  if (asks('updated') && order !== 'updated_at') {
    throw GitlabRefusal.badRequest(
      '`updated_at` filter requires `updated_at` sort',
    );
  }
  if (asks('finished') && order !== 'finished_at') {
    throw GitlabRefusal.badRequest(
      '`finished_at` filter requires `finished_at` sort.',
    );
  }
  if (asks('finished') && status !== 'success') {
    throw GitlabRefusal.badRequest(
      '`finished_at` filter must be combined with `success` status filter.',
    );
  }
}

function keyOf(
  { id, iid, ref }: DeploymentHistory,
  { createdAt, updatedAt, finishedAt }: Progress<string>,
  order: (typeof orders)[number],
): number | string {
  return {
    id,
    iid,
    created_at: createdAt,
    updated_at: updatedAt,
    finished_at: finishedAt ?? Infinity,
    ref,
  }[order];
}
