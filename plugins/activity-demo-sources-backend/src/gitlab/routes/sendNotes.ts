import type { Request, Response } from 'express';
import { Service } from '../../model';
import { Note } from '../history/Note';
import { sendPage } from '../paging/sendPage';
import { readChoice } from '../parameters/readParameters';
import { renderNote } from '../render/renderNote';
import { Visit } from '../site/Visit';

/** Sends notes, the newest first if nothing else is asked for; none can be left out by date. */
export function sendNotes(
  req: Request,
  res: Response,
  { visit, service }: { visit: Visit; service: Service },
  notes: readonly Note[],
): void {
  const order = readChoice(
    req,
    'order_by',
    ['created_at', 'updated_at'],
    'created_at',
  );
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const activity = readChoice(
    req,
    'activity_filter',
    ['all_notes', 'only_comments', 'only_activity'],
    'all_notes',
  );
  const direction = sort === 'asc' ? 1 : -1;
  const keyOf = ({ at, updatedAt }: Note) =>
    order === 'created_at' ? at : updatedAt;
  const all = notes
    .filter(
      ({ system }) =>
        activity === 'all_notes' || system === (activity === 'only_activity'),
    )
    .sort((a, b) => (keyOf(a) - keyOf(b) || a.id - b.id) * direction);
  sendPage(req, res, visit, {
    all,
    render: note => renderNote(visit, service, note),
  });
}
