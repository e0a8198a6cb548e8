import type { Request } from 'express';
import { changeAt } from '../../../chronicle/changeAt';
import { DeploymentHistory } from '../../../model';
import { GitlabRefusal } from '../../GitlabRefusal';
import { progressAt } from '../../history/progress';
import { sendPage } from '../../paging/sendPage';
import { readText } from '../../parameters/readParameters';
import { renderChange } from '../../render/renderChange';
import {
  environmentId,
  renderDeployment,
  renderEnvironment,
} from '../../render/renderDeployment';
import { findDeployments } from '../../search/findDeployments';
import { GitlabRouting, ProjectVisit } from '../GitlabRouting';

const environments = ['production', 'staging'] as const;

/** Deployments and where they go to. */
export function addDeploymentRoutes({
  router,
  project,
  projectOf,
}: GitlabRouting): void {
  router.get(`${project}/deployments`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    sendPage(req, res, visit, {
      all: findDeployments(req, found),
      render: each => renderDeployment(visit, service, repository, each),
    });
  });

  router.get(`${project}/deployments/:id(\\d+)`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    const deployment = requireDeployment(req, found);
    res.json(renderDeployment(visit, service, repository, deployment));
  });

  router.get(`${project}/deployments/:id(\\d+)/merge_requests`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    const { changes, statuses } = requireDeployment(req, found);
    // Only what has arrived is linked.
    const isOver = progressAt(statuses, visit.at)?.status === 'success';
    const all = (isOver ? changes : []).flatMap(iid => {
      const change = repository.changes[iid - 1];
      const state = change && changeAt(change, visit.at);
      return state ? [{ service, repository, change, state }] : [];
    });
    sendPage(req, res, visit, {
      all: all.reverse(),
      render: shown => renderChange(visit, shown),
    });
  });

  router.get(`${project}/environments`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service } = found;
    const name = readText(req, 'name');
    const search = readText(req, 'search') ?? '';
    const all = knownEnvironments(found).filter(
      each => (name === undefined || each === name) && each.includes(search),
    );
    sendPage(req, res, visit, {
      all,
      render: each => renderEnvironment(visit, service, each),
    });
  });

  router.get(`${project}/environments/:id(\\d+)`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, service, repository } = found;
    const name = knownEnvironments(found).find(
      each => String(environmentId(service, each)) === req.params.id,
    );
    if (!name) throw GitlabRefusal.notFound('Environment');
    const last = repository.deployments.findLast(
      ({ environment, statuses }) =>
        environment === name &&
        progressAt(statuses, visit.at)?.status === 'success',
    );
    res.json({
      ...renderEnvironment(visit, service, name),
      last_deployment: last
        ? renderDeployment(visit, service, repository, last)
        : null,
    });
  });
}

/** Those that something was deployed to. */
function knownEnvironments({ visit, repository }: ProjectVisit) {
  return environments.filter(name =>
    repository.deployments.some(
      ({ environment, statuses }) =>
        environment === name && statuses[0].at < visit.at,
    ),
  );
}

function requireDeployment(
  req: Request,
  { visit, repository }: ProjectVisit,
): DeploymentHistory {
  const deployment = repository.deployments.find(
    ({ id, statuses }) =>
      String(id) === req.params.id && statuses[0].at < visit.at,
  );
  if (!deployment) throw GitlabRefusal.notFound('Deployment');
  return deployment;
}
