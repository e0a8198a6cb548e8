import { JiraRefusal } from '../JiraRefusal';
import { chooseFields } from '../render/fields/chooseFields';
import { issueFields } from '../render/fields/issueFields';
import { renderComment } from '../render/renderComment';
import { describeFields, renderIssue } from '../render/renderIssue';
import { requireVisible } from '../site/findVisible';
import { JiraRouting } from './JiraRouting';
import { readList, readPaging, readText } from './readPaging';

/** Single issues and their comments, in both products. */
export function addIssueRoutes({
  router,
  site,
  visitOf,
  api,
}: JiraRouting): void {
  const cloud = site.flavour === 'cloud';

  router.get(`${api}/issue/:issue`, (req, res) => {
    const visit = visitOf(req, res);
    const choice = chooseFields(
      issueFields(site.flavour),
      readList(req, 'fields'),
      '*all',
    );
    const expand = readList(req, 'expand');
    const issue = renderIssue(visit, requireVisible(visit, req.params.issue), {
      choice: { ...choice, only: choice.only && 'key' },
      expand,
      mostEntries: 100,
      mostComments: cloud ? 100 : Infinity,
    });
    res.json({ ...issue, ...describeFields(choice, expand) });
  });

  router.get(`${api}/issue/:issue/comment`, (req, res) => {
    const visit = visitOf(req, res);
    const { comments, history } = requireVisible(visit, req.params.issue);
    const newestFirst = readText(req, 'orderBy') === '-created';
    const ordered = newestFirst ? [...comments].reverse() : comments;
    const { startAt, maxResults } = readPaging(
      req,
      cloud
        ? { usual: 100, most: 100 }
        : { usual: Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER },
    );
    res.json({
      startAt,
      maxResults: Math.min(maxResults, Math.max(comments.length, 100)),
      total: comments.length,
      comments: ordered
        .slice(startAt, startAt + maxResults)
        .map(comment => renderComment(visit, history.id, comment)),
    });
  });

  router.get(`${api}/issue/:issue/comment/:comment`, (req, res) => {
    const visit = visitOf(req, res);
    const { comments, history } = requireVisible(visit, req.params.issue);
    const comment = comments.find(
      ({ id }) => String(id) === req.params.comment,
    );
    if (!comment) {
      throw JiraRefusal.notFound(
        `Can not find a comment for the id: ${req.params.comment}.`,
      );
    }
    res.json(renderComment(visit, history.id, comment));
  });
}
