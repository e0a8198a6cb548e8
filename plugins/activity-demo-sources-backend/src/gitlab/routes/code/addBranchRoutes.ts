import { CommitGraph } from '../../../chronicle/CommitGraph';
import { Sha } from '../../../model';
import { GitlabRefusal } from '../../GitlabRefusal';
import { namedRefs } from '../../history/resolveRevision';
import { sendKeyset, wantsKeyset } from '../../paging/sendKeyset';
import { sendPage } from '../../paging/sendPage';
import { readChoice } from '../../parameters/readParameters';
import { renderBranch, renderTag } from '../../render/renderBranch';
import { defaultBranchOf } from '../../site/projects';
import { GitlabRouting, ProjectVisit } from '../GitlabRouting';
import { readNameFilter } from './readNameFilter';

interface NamedRef {
  readonly name: string;
  readonly sha: Sha;
}

/** Keys of rows are their names, as pages go by names. */
const byName = {
  parameter: 'page_token',
  keyOf: ({ name }: NamedRef) => name,
  after: ({ name }: NamedRef, key: string) => name > key,
} as const;

/** Branches and tags. */
export function addBranchRoutes({
  router,
  project,
  projectOf,
}: GitlabRouting): void {
  router.get(`${project}/repository/branches`, (req, res) => {
    const found = projectOf(req, res);
    const { visit, repository } = found;
    const accepts = readNameFilter(req);
    const sort = readChoice(
      req,
      'sort',
      ['name_asc', 'updated_asc', 'updated_desc'],
      'name_asc',
    );
    const all = namedRefs(repository, 'heads', visit.at).filter(({ name }) =>
      accepts(name),
    );
    if (sort !== 'name_asc') {
      const direction = sort === 'updated_asc' ? 1 : -1;
      const graph = CommitGraph.of(repository);
      const dateOf = ({ sha }: NamedRef) => graph.get(sha)!.committer.at;
      all.sort((a, b) => (dateOf(a) - dateOf(b)) * direction);
    }
    const render = branchRenderer(found);
    if (wantsKeyset(req) && sort === 'name_asc') {
      sendKeyset(req, res, visit, { all, render }, byName);
    } else {
      sendPage(req, res, visit, { all, render });
    }
  });

  router.get(`${project}/repository/branches/:branch`, (req, res) => {
    const found = projectOf(req, res);
    const branch = requireRef(found, 'heads', req.params.branch, 'Branch');
    res.json(branchRenderer(found)(branch));
  });

  router.get(`${project}/repository/tags`, (req, res) => {
    const { visit, service, repository } = projectOf(req, res);
    const search = readNameFilter(req);
    const order = readChoice(
      req,
      'order_by',
      ['name', 'updated', 'version'],
      'updated',
    );
    const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
    const graph = CommitGraph.of(repository);
    const all = namedRefs(repository, 'tags', visit.at).filter(({ name }) =>
      search(name),
    );
    if (order === 'updated') {
      const dateOf = ({ sha }: NamedRef) => graph.get(sha)!.committer.at;
      all.sort((a, b) => dateOf(a) - dateOf(b));
    }
    if (sort === 'desc') all.reverse();
    const render = (tag: NamedRef) =>
      renderTag(visit, service, repository, tag);
    if (wantsKeyset(req) && order === 'name') {
      sendKeyset(
        req,
        res,
        visit,
        { all, render },
        {
          ...byName,
          after: ({ name }, key) => (sort === 'asc' ? name > key : name < key),
        },
      );
    } else {
      sendPage(req, res, visit, { all, render });
    }
  });

  router.get(`${project}/repository/tags/:tag`, (req, res) => {
    const found = projectOf(req, res);
    const tag = requireRef(found, 'tags', req.params.tag, 'Tag');
    res.json(renderTag(found.visit, found.service, found.repository, tag));
  });
}

function branchRenderer(found: ProjectVisit): (branch: NamedRef) => unknown {
  const { visit, service, repository } = found;
  const main = `refs/heads/${defaultBranchOf(visit, service)}`;
  const heads = namedRefs(repository, 'heads', visit.at);
  const tip = heads.find(({ name }) => `refs/heads/${name}` === main);
  const merged = CommitGraph.of(repository).reachable(tip ? [tip.sha] : []);
  return branch => renderBranch(visit, service, repository, branch, merged);
}

function requireRef(
  { visit, repository }: ProjectVisit,
  kind: 'heads' | 'tags',
  name: string,
  thing: string,
): NamedRef {
  const found = namedRefs(repository, kind, visit.at).find(
    each => each.name === name,
  );
  if (!found) throw GitlabRefusal.notFound(thing);
  return found;
}
