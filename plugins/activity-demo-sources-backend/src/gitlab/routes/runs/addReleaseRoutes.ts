import { GitlabRefusal } from '../../GitlabRefusal';
import { sendPage } from '../../paging/sendPage';
import { readChoice } from '../../parameters/readParameters';
import { renderRelease } from '../../render/renderRelease';
import { GitlabRouting } from '../GitlabRouting';

export function addReleaseRoutes({
  router,
  project,
  projectOf,
}: GitlabRouting): void {
  router.get(`${project}/releases`, (req, res) => {
    const { visit, service, repository } = projectOf(req, res, 10);
    readChoice(req, 'order_by', ['released_at', 'created_at']);
    const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
    const all = repository.releases.filter(({ at }) => at < visit.at);
    if (sort === 'desc') all.reverse();
    sendPage(req, res, visit, {
      all,
      render: release => renderRelease(visit, service, repository, release),
    });
  });

  router.get(`${project}/releases/:tag`, (req, res) => {
    const { visit, service, repository } = projectOf(req, res, 10);
    const release = repository.releases.find(
      ({ tag, at }) => tag === req.params.tag && at < visit.at,
    );
    if (!release) throw GitlabRefusal.notFound();
    res.json(renderRelease(visit, service, repository, release));
  });
}
