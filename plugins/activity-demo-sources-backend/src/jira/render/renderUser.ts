import { Person, PersonId } from '../../model';
import { JiraAccount } from '../JiraSettings';
import { Visit } from '../site/Visit';

/** A user as Jira shows one: by account id in Cloud, by name and key in Data Center. */
export type RenderedUser = Record<string, unknown>;

export function renderPerson(visit: Visit, id: PersonId): RenderedUser {
  return renderKnownPerson(visit, visit.site.company.person(id));
}

export function renderKnownPerson(visit: Visit, person: Person): RenderedUser {
  const { from, until } = person.employed;
  return render(visit, {
    accountId: person.jiraAccountId,
    username: person.username,
    key: userKey(visit, person),
    // Cloud leaves the address out for those who want that; it is not null.
    email: person.jiraEmailVisible ? person.email : undefined,
    displayName: person.displayName,
    timeZone: person.zone,
    active: from < visit.at && (until === undefined || until >= visit.at),
    accountType: person.kind === 'bot' ? 'app' : 'atlassian',
  });
}

/** Who signs in need not be one of the company's people. */
export function renderAccount(
  visit: Visit,
  account: JiraAccount,
): RenderedUser {
  return render(visit, {
    ...account,
    key: account.username,
    active: true,
    accountType: 'atlassian',
  });
}

/** In Data Center, users of the first day have their name as key, and later ones a number. */
export function userKey(visit: Visit, person: Person): string {
  return person.employed.from <= visit.site.company.founded
    ? person.username
    : `JIRAUSER${10_100 + visit.site.company.people.indexOf(person)}`;
}

interface UserToRender {
  accountId: string;
  username: string;
  key: string;
  email?: string;
  displayName: string;
  timeZone: string;
  active: boolean;
  accountType: string;
}

function render(visit: Visit, user: UserToRender): RenderedUser {
  const { baseUrl, version, site } = visit;
  const { displayName, timeZone, active } = user;
  const email = user.email === undefined ? {} : { emailAddress: user.email };
  if (site.flavour === 'cloud') {
    const accountId = encodeURIComponent(user.accountId);
    return {
      self: `${baseUrl}/rest/api/${version}/user?accountId=${accountId}`,
      accountId: user.accountId,
      ...email,
      avatarUrls: avatarUrls(baseUrl),
      displayName,
      active,
      timeZone,
      accountType: user.accountType,
    };
  }
  return {
    self: `${baseUrl}/rest/api/2/user?username=${user.username}`,
    name: user.username,
    key: user.key,
    ...email,
    avatarUrls: avatarUrls(baseUrl),
    displayName,
    active,
    timeZone,
  };
}

export function avatarUrls(baseUrl: string): Record<string, string> {
  return Object.fromEntries(
    [48, 24, 16, 32].map(size => [
      `${size}x${size}`,
      `${baseUrl}/secure/useravatar?size=${size}`,
    ]),
  );
}
