import { SiteEvent } from '../../history/SiteEvent';

export const eventActions = [
  'approved',
  'closed',
  'commented',
  'created',
  'destroyed',
  'expired',
  'joined',
  'left',
  'merged',
  'pushed',
  'reopened',
  'updated',
] as const;
export const eventTargets = [
  'epic',
  'issue',
  'merge_request',
  'milestone',
  'note',
  'project',
  'snippet',
  'user',
] as const;

/** Whether an event is of the kind that a request asks for; what it is called there differs from what it says of itself. */
export function acceptsEvent(
  event: SiteEvent,
  action: (typeof eventActions)[number] | undefined,
  target: (typeof eventTargets)[number] | undefined,
): boolean {
  return (
    (action === undefined || actionOf(event) === action) &&
    (target === undefined || targetOf(event) === target)
  );
}

function actionOf(event: SiteEvent): (typeof eventActions)[number] {
  switch (event.kind) {
    case 'push':
      return 'pushed';
    case 'changeComment':
    case 'ticketComment':
      return 'commented';
    default:
      switch (event.action) {
        case 'opened':
          return 'created';
        case 'accepted':
          return 'merged';
        default:
          return event.action;
      }
  }
}

function targetOf(event: SiteEvent): (typeof eventTargets)[number] | undefined {
  switch (event.kind) {
    case 'change':
      return 'merge_request';
    case 'ticket':
      return 'issue';
    case 'push':
      return undefined;
    default:
      return 'note';
  }
}
