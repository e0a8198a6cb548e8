import type { Request } from 'express';
import { Person } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { JiraAccount } from '../JiraSettings';
import {
  renderAccount,
  renderKnownPerson,
  RenderedUser,
  userKey,
} from '../render/renderUser';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { readPaging, readText } from './readPaging';

/** Who is asking, and who there is. */
export function addUserRoutes({
  router,
  site,
  visitOf,
  api,
}: JiraRouting): void {
  const paging = { usual: 50, most: 1000 };

  router.get(`${api}/myself`, (req, res) => {
    const visit = visitOf(req, res);
    res.json({
      ...renderAccount(visit, visit.account),
      locale: 'en_GB',
      expand: 'groups,applicationRoles',
    });
  });

  router.get(`${api}/user`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      site.flavour === 'cloud' ? cloudUser(req, visit) : dcUser(req, visit),
    );
  });

  router.get(`${api}/user/search`, (req, res) => {
    const visit = visitOf(req, res);
    const name = site.flavour === 'cloud' ? 'query' : 'username';
    const accountId = readText(req, 'accountId');
    const wanted = (readText(req, name) ?? '').toLowerCase();
    const found = hired(visit).filter(person =>
      accountId !== undefined
        ? person.jiraAccountId === accountId
        : [person.displayName, person.username, person.email].some(text =>
            text.toLowerCase().includes(wanted),
          ),
    );
    res.json(page(req, found, visit));
  });

  if (site.flavour === 'cloud') {
    router.get([`${api}/users/search`, `${api}/users`], (req, res) => {
      const visit = visitOf(req, res);
      res.json(page(req, hired(visit), visit));
    });
  }

  /** These lists are plain arrays, without a word about how many there are. */
  function page(req: Request, people: Person[], visit: Visit): RenderedUser[] {
    const { startAt, maxResults } = readPaging(req, paging);
    return people
      .slice(startAt, startAt + maxResults)
      .map(person => renderKnownPerson(visit, person));
  }
}

/** Those who have started; who has left stays in Jira. */
function hired({ site, at }: Visit): Person[] {
  return site.company.people.filter(person => person.employed.from < at);
}

function cloudUser(req: Request, visit: Visit): RenderedUser {
  const accountId = readText(req, 'accountId');
  if (accountId === undefined) {
    throw JiraRefusal.badRequest(
      'The query parameter "accountId" is required.',
    );
  }
  return findUser(
    visit,
    person => person.jiraAccountId === accountId,
    account => account.accountId === accountId,
    `Specified user does not exist or you do not have required permissions`,
  );
}

function dcUser(req: Request, visit: Visit): RenderedUser {
  const username = readText(req, 'username');
  const key = readText(req, 'key');
  if (username === undefined && key === undefined) {
    throw JiraRefusal.badRequest(
      'Either the "username" or the "key" query parameter must be provided.',
    );
  }
  return findUser(
    visit,
    person =>
      username === undefined
        ? userKey(visit, person) === key
        : person.username === username,
    account => account.username === (username ?? key),
    username === undefined
      ? `The user with the key '${key}' does not exist`
      : `The user named '${username}' does not exist`,
  );
}

function findUser(
  visit: Visit,
  isPerson: (person: Person) => boolean,
  isAccount: (account: JiraAccount) => boolean,
  message: string,
): RenderedUser {
  const person = hired(visit).find(isPerson);
  if (person) {
    return renderKnownPerson(visit, person);
  }
  const account = visit.site.settings.accounts.find(isAccount);
  if (!account) {
    throw JiraRefusal.notFound(message);
  }
  return renderAccount(visit, account);
}
