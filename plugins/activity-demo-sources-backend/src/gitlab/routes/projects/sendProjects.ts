import type { Request, Response } from 'express';
import { erasOf } from '../../../chronicle/erasOf';
import { Service } from '../../../model';
import { refuseKeyset, sendKeyset, wantsKeyset } from '../../paging/sendKeyset';
import { sendPage } from '../../paging/sendPage';
import {
  readChoice,
  readFlag,
  readNumber,
  readText,
} from '../../parameters/readParameters';
import { renderProject, renderSimpleProject } from '../../render/renderProject';
import { isArchived } from '../../site/projects';
import { Visit } from '../../site/Visit';

const orders = [
  'id',
  'name',
  'path',
  'created_at',
  'updated_at',
  'last_activity_at',
] as const;

/** Sends projects as a request wants them filtered, ordered and paged. No chronicle is made for it. */
export function sendProjects(
  req: Request,
  res: Response,
  visit: Visit,
  services: readonly Service[],
): void {
  const search = readText(req, 'search')?.toLowerCase() ?? '';
  const archived = readFlag(req, 'archived');
  const order = readChoice(req, 'order_by', orders, 'created_at');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const after = readNumber(req, 'id_after');
  const before = readNumber(req, 'id_before');
  const isSimple = readFlag(req, 'simple') ?? false;
  const direction = sort === 'asc' ? 1 : -1;
  const all = services
    .filter(
      service =>
        `${service.name} ${service.id}`.toLowerCase().includes(search) &&
        (archived === undefined || isArchived(visit, service) === archived) &&
        (after === undefined || service.gitlab.projectId > after) &&
        (before === undefined || service.gitlab.projectId < before),
    )
    .sort((a, b) => {
      const [x, y] = [keyOf(visit, a, order), keyOf(visit, b, order)];
      const ids = a.gitlab.projectId - b.gitlab.projectId;
      if (x === y) return ids * direction;
      return x < y ? -direction : direction;
    });
  const rows = {
    all,
    render: (service: Service) =>
      isSimple
        ? renderSimpleProject(visit, service)
        : renderProject(visit, service),
  };
  if (!wantsKeyset(req)) {
    sendPage(req, res, visit, rows);
    return;
  }
  if (order !== 'id') throw refuseKeyset();
  sendKeyset(req, res, visit, rows, {
    parameter: sort === 'asc' ? 'id_after' : 'id_before',
    keyOf: ({ gitlab }) => String(gitlab.projectId),
    // The filter above has left those before it out.
    after: () => true,
  });
}

function keyOf(
  { site }: Visit,
  service: Service,
  order: (typeof orders)[number],
): string | number {
  switch (order) {
    case 'id':
      return service.gitlab.projectId;
    case 'name':
      return service.name;
    case 'path':
      return service.id;
    case 'created_at':
      return erasOf(site.company, service).createdAt;
    default:
      // Everybody who is alive was active within the hour.
      return erasOf(site.company, service).closedAt ?? Infinity;
  }
}
