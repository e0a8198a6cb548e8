import { z } from 'zod';
import { ItemState } from '../../chronicle/itemAt';
import { teamThatGave } from '../../chronicle/teamThatGave';
import { JiraRefusal } from '../JiraRefusal';
import { renderComment } from '../render/renderComment';
import { visibleItem } from '../site/visibleItem';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';

const requestSchema = z.strictObject({ ids: z.array(z.number().int()) });
const most = 1000;

/** Comments by their ids; there is no way to ask for those since some time. */
export function addCommentListRoute({
  router,
  visitOf,
  api,
}: JiraRouting): void {
  router.post(`${api}/comment/list`, (req, res) => {
    const visit = visitOf(req, res);
    const { ids } = readBody(req, requestSchema);
    if (ids.length > most) {
      throw JiraRefusal.badRequest(
        `The number of comments to fetch must not exceed ${most}.`,
      );
    }
    const values = commentsOf(visit, ids);
    res.json({
      maxResults: most,
      startAt: 0,
      total: values.length,
      isLast: true,
      values,
    });
  });
}

/** A number tells whose chronicle the comment is in, so that the others need not be made. */
function commentsOf(visit: Visit, ids: readonly number[]): unknown[] {
  const { company } = visit.site;
  const wanted = new Set(ids);
  const teams = new Set(
    ids.map(id => teamThatGave(company, 'comment', id)?.id),
  );
  return [...teams]
    .flatMap(team =>
      team === undefined
        ? []
        : [...company.items(team, visit.at).all()].filter(
            ({ initial }) => initial.team === team,
          ),
    )
    .filter(({ comments }) => comments.some(({ id }) => wanted.has(id)))
    .flatMap(history => {
      const item = visibleItem(visit, history);
      return item ? commentsIn(visit, item, wanted) : [];
    })
    .sort((a, b) => a.id - b.id)
    .map(each => each.rendered);
}

function commentsIn(visit: Visit, item: ItemState, wanted: Set<number>) {
  return item.comments
    .filter(({ id }) => wanted.has(id))
    .map(comment => ({
      id: comment.id,
      rendered: renderComment(visit, item.history.id, comment),
    }));
}
