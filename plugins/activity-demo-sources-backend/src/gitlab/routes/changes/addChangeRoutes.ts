import { renderClosedTickets } from '../../render/renderClosedTickets';
import { commitsOf } from '../../history/changeCommits';
import { sendPage } from '../../paging/sendPage';
import {
  renderApprovals,
  renderApprovalState,
} from '../../render/renderApprovals';
import { renderWholeChange } from '../../render/renderChange';
import { renderCommit } from '../../render/renderCommit';
import { renderPipeline } from '../../render/renderPipeline';
import { renderUser } from '../../render/renderUser';
import { GitlabRouting } from '../GitlabRouting';
import { requireChange } from './requireChange';

/** One merge request as it is. */
export function addChangeRoutes(routing: GitlabRouting): void {
  const { router, project } = routing;
  const change = `${project}/merge_requests/:iid(\\d+)`;

  router.get(change, (req, res) => {
    const shown = requireChange(routing, req, res);
    res.json(renderWholeChange(shown.visit, shown));
  });

  router.get(`${change}/commits`, (req, res) => {
    const found = requireChange(routing, req, res);
    const { visit, service, repository } = found;
    sendPage(req, res, visit, {
      all: commitsOf(repository, found.change, visit.at),
      render: commit => renderCommit(visit, service, commit),
    });
  });

  router.get(`${change}/approvals`, (req, res) => {
    const shown = requireChange(routing, req, res);
    res.json(renderApprovals(shown.visit, shown));
  });

  router.get(`${change}/approval_state`, (req, res) => {
    const shown = requireChange(routing, req, res);
    res.json(renderApprovalState(shown.visit, shown));
  });

  router.get(`${change}/participants`, (req, res) => {
    const found = requireChange(routing, req, res);
    const { visit } = found;
    const people = new Set([
      found.change.author,
      ...found.change.facts.filter(({ at }) => at < visit.at).map(f => f.by),
    ]);
    sendPage(req, res, visit, {
      all: [...people],
      render: person => renderUser(visit, person),
    });
  });

  router.get(`${change}/reviewers`, (req, res) => {
    const { visit, state } = requireChange(routing, req, res);
    res.json(
      state.reviewers.map(person => ({
        user: renderUser(visit, person),
        state: reviewState(person, state),
      })),
    );
  });

  router.get(`${change}/pipelines`, (req, res) => {
    const found = requireChange(routing, req, res);
    const { visit, service, repository } = found;
    const ref = `refs/merge-requests/${found.change.iid}/head`;
    const all = repository.pipelines.filter(
      pipeline =>
        pipeline.statuses[0].at < visit.at &&
        (pipeline.ref === ref || pipeline.ref === found.change.sourceBranch),
    );
    sendPage(req, res, visit, {
      all: all.reverse(),
      render: pipeline => renderPipeline(visit, service, pipeline),
    });
  });

  router.get(`${change}/closes_issues`, (req, res) => {
    const found = requireChange(routing, req, res);
    const { visit } = found;
    const all = renderClosedTickets(visit, found);
    sendPage(req, res, visit, { all, render: each => each });
  });
}

function reviewState(
  person: string,
  {
    approvals,
    changesRequestedBy,
  }: {
    approvals: readonly { by: string }[];
    changesRequestedBy: readonly string[];
  },
): string {
  if (approvals.some(({ by }) => by === person)) return 'approved';
  return changesRequestedBy.includes(person)
    ? 'requested_changes'
    : 'unreviewed';
}
