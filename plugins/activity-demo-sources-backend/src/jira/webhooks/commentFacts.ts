import { itemAt } from '../../chronicle/itemAt';
import { Instant, ItemComment, ItemHistory, PersonId } from '../../model';
import { renderComment } from '../render/renderComment';
import { Visit } from '../site/Visit';
import { itemFact } from './itemFacts';
import { isWithin, Span, WebhookFact } from './WebhookFact';

type Did = 'created' | 'updated' | 'deleted';

const issueEvents: Record<Did, string> = {
  created: 'issue_commented',
  updated: 'issue_comment_edited',
  deleted: 'issue_comment_deleted',
};

/**
 * What happened to the comments of an item. Each is told twice: as an event of the comment and as an update of the issue,
 * with no changelog.
 */
export function commentFacts(
  visit: Visit,
  history: ItemHistory,
  span: Span,
): WebhookFact[] {
  return history.comments.flatMap(comment =>
    momentsOf(comment)
      .filter(({ at }) => isWithin(at, span))
      .flatMap(({ at, by, did }) => {
        const parts = {
          by,
          name: `comment ${comment.id} ${at}`,
          more: (then: Visit) => ({
            comment: shown(
              then,
              history,
              comment,
              did === 'deleted' ? at : at + 1,
            ),
          }),
        };
        return [
          ...itemFact(visit, history, at, {
            ...parts,
            event: `comment_${did}`,
          }),
          ...itemFact(visit, history, at, {
            ...parts,
            event: 'jira:issue_updated',
            type: issueEvents[did],
          }),
        ];
      }),
  );
}

function momentsOf(
  comment: ItemComment,
): { at: Instant; by: PersonId; did: Did }[] {
  const { at, by, edits, deletedAt } = comment;
  return [
    { at, by, did: 'created' },
    ...edits.map(edit => ({
      at: edit.at,
      by: edit.by,
      did: 'updated' as const,
    })),
    ...(deletedAt === undefined
      ? []
      : [{ at: deletedAt, by, did: 'deleted' as const }]),
  ];
}

function shown(
  visit: Visit,
  history: ItemHistory,
  { id }: ItemComment,
  at: Instant,
) {
  const comment = itemAt(history, at)?.comments.find(each => each.id === id);
  return comment && renderComment(visit, history.id, comment);
}
