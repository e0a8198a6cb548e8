import { GitlabRefusal } from '../../GitlabRefusal';
import { Person } from '../../../model';
import { sendKeyset, wantsKeyset } from '../../paging/sendKeyset';
import { sendPage } from '../../paging/sendPage';
import {
  readChoice,
  readFlag,
  readText,
} from '../../parameters/readParameters';
import {
  renderAccount,
  renderPerson,
  renderPublicAccount,
  renderWholePerson,
} from '../../render/renderUser';
import { Visit } from '../../site/Visit';
import { GitlabRouting } from '../GitlabRouting';

export function addUserRoutes({ router, api, visitOf }: GitlabRouting): void {
  router.get(`${api}/user`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(renderAccount(visit, visit.account));
  });

  router.get(`${api}/users`, (req, res) => {
    const visit = visitOf(req, res);
    const username = readText(req, 'username')?.toLowerCase();
    const search = readText(req, 'search')?.toLowerCase();
    const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
    const active = readFlag(req, 'active');
    const humans =
      readFlag(req, 'humans') ?? readFlag(req, 'without_project_bots');
    const all = knownPeople(visit)
      .filter(
        person =>
          (username === undefined || person.username === username) &&
          (!active || !hasLeft(visit, person)) &&
          (!humans || person.kind === 'human') &&
          (search === undefined || matches(person, search)),
      )
      .sort((a, b) => (a.gitlabId - b.gitlabId) * (sort === 'asc' ? 1 : -1));
    const rows = { all, render: (one: Person) => renderPerson(visit, one) };
    if (!wantsKeyset(req)) {
      sendPage(req, res, visit, rows);
      return;
    }
    sendKeyset(req, res, visit, rows, {
      parameter: 'cursor',
      keyOf: ({ gitlabId }) => String(gitlabId),
      after: ({ gitlabId }, key) =>
        sort === 'asc' ? gitlabId > Number(key) : gitlabId < Number(key),
    });
  });

  router.get(`${api}/users/:user`, (req, res) => {
    const visit = visitOf(req, res);
    const person = findUser(visit, req.params.user);
    if (person) {
      res.json(renderWholePerson(visit, person));
      return;
    }
    const account = visit.site.settings.accounts.find(
      ({ id }) => String(id) === req.params.user,
    );
    if (!account) throw GitlabRefusal.notFound('User');
    res.json(renderPublicAccount(visit, account));
  });
}

/** Somebody who had an account by then, by id or username; who has left still has one. */
export function findUser(visit: Visit, user: string): Person | undefined {
  return knownPeople(visit).find(
    ({ gitlabId, username }) =>
      String(gitlabId) === user || username === user.toLowerCase(),
  );
}

function knownPeople({ site, at }: Visit): Person[] {
  return site.company.people.filter(({ employed }) => employed.from < at);
}

function hasLeft({ at }: Visit, { employed }: Person): boolean {
  return employed.until !== undefined && employed.until < at;
}

/** Addresses are private, so only whole ones are found. */
function matches(
  { username, displayName, email }: Person,
  search: string,
): boolean {
  return (
    username.includes(search) ||
    displayName.toLowerCase().includes(search) ||
    email.toLowerCase() === search
  );
}
