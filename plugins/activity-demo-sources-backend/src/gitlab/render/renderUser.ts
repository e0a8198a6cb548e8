import { Person, PersonId } from '../../model';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { GitlabAccount } from '../GitlabSettings';

/** What stands for a person inside other things. */
export function renderUser(
  visit: Visit,
  id: PersonId,
): Record<string, unknown> {
  return renderPerson(visit, visit.site.company.person(id));
}

export function renderUserIfAny(
  visit: Visit,
  id: PersonId | undefined,
): Record<string, unknown> | null {
  return id === undefined ? null : renderUser(visit, id);
}

export function renderPerson(
  { baseUrl, at }: Visit,
  person: Person,
): Record<string, unknown> {
  const { until } = person.employed;
  return {
    id: person.gitlabId,
    username: person.username,
    public_email: '',
    name: person.displayName,
    state: until === undefined || until >= at ? 'active' : 'blocked',
    locked: false,
    avatar_url: null,
    web_url: `${baseUrl}/${person.username}`,
  };
}

/** A user by itself, as somebody without administration rights sees one. */
export function renderWholePerson(
  visit: Visit,
  person: Person,
): Record<string, unknown> {
  return {
    ...renderPerson(visit, person),
    created_at: formatInstant(person.employed.from),
    bio: '',
    location: '',
    website_url: '',
    organization: 'Tidewater',
    job_title: '',
    pronouns: null,
    bot: person.kind === 'bot',
    work_information: 'Tidewater',
    followers: 0,
    following: 0,
    local_time: null,
  };
}

/** Whoever owns a token need not be one of the company's people. */
export function renderPublicAccount(
  { site, baseUrl }: Visit,
  { id, username, name }: GitlabAccount,
): Record<string, unknown> {
  return {
    id,
    username,
    public_email: '',
    name,
    state: 'active',
    locked: false,
    avatar_url: null,
    web_url: `${baseUrl}/${username}`,
    created_at: formatInstant(site.company.founded),
    bio: '',
    bot: false,
  };
}

/** Such an account as it sees itself. */
export function renderAccount(
  visit: Visit,
  account: GitlabAccount,
): Record<string, unknown> {
  const email = `${account.username}@tidewater.example`;
  return {
    ...renderPublicAccount(visit, account),
    email,
    commit_email: email,
    is_admin: false,
    can_create_group: false,
    can_create_project: false,
    two_factor_enabled: false,
    external: false,
    private_profile: false,
  };
}
