import type { Request } from 'express';
import { changeNotes } from '../../history/changeNotes';
import { sendPage } from '../../paging/sendPage';
import { renderDiscussions, renderNote } from '../../render/renderNote';
import {
  renderLabelEvents,
  renderStateEvents,
} from '../../render/renderResourceEvents';
import { GitlabRefusal } from '../../GitlabRefusal';
import { GitlabRouting } from '../GitlabRouting';
import { requireChange } from './requireChange';
import { sendNotes } from '../sendNotes';

/** What happened to one merge request. */
export function addChangeHistoryRoutes(routing: GitlabRouting): void {
  const { router, project } = routing;
  const path = `${project}/merge_requests/:iid(\\d+)`;
  const notesOf = (found: ReturnType<typeof requireChange>) =>
    changeNotes(found.visit, found.repository, found.change);

  router.get(`${path}/notes`, (req, res) => {
    const found = requireChange(routing, req, res);
    sendNotes(req, res, found, notesOf(found));
  });

  router.get(`${path}/notes/:note`, (req, res) => {
    const found = requireChange(routing, req, res);
    const note = notesOf(found).find(({ id }) => isAsked(req, id));
    if (!note) throw GitlabRefusal.notFound();
    res.json(renderNote(found.visit, found.service, note));
  });

  router.get(`${path}/discussions`, (req, res) => {
    const found = requireChange(routing, req, res);
    const { visit, service } = found;
    const all = renderDiscussions(visit, service, notesOf(found));
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_state_events`, (req, res) => {
    const { visit, change } = requireChange(routing, req, res);
    const all = renderStateEvents(visit, 'MergeRequest', change);
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_label_events`, (req, res) => {
    const { visit, change } = requireChange(routing, req, res);
    const all = renderLabelEvents(visit, 'MergeRequest', change);
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_milestone_events`, (req, res) => {
    const { visit } = requireChange(routing, req, res);
    sendPage(req, res, visit, { all: [], render: each => each });
  });
}

function isAsked(req: Request, id: number): boolean {
  return String(id) === req.params.note;
}
