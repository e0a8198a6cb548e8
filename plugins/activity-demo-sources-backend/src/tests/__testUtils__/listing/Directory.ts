import type { Person, PersonId } from '../../../model';

/** Who did something, as rows of the truth say it. */
export interface Who {
  readonly by: PersonId;
  readonly bot: boolean;
}

/** Finds out whose an account is. */
export class Directory {
  readonly #byAccount = new Map<string | number, Person>();
  /** Several, if their machines are set up alike. */
  readonly #bySignature = new Map<string, Set<Person>>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const account of accountsOf(person)) {
        this.#byAccount.set(account, person);
      }
      for (const { name, email } of person.commitIdentities) {
        const signature = `${name} <${email}>`;
        const known = this.#bySignature.get(signature) ?? new Set();
        this.#bySignature.set(signature, known.add(person));
      }
    }
  }

  /** @param user - of Cloud, of Data Center, or of GitLab */
  who(user: { accountId?: string; name?: string; id?: number }): Who {
    const account = user.accountId ?? user.id ?? user.name;
    const person =
      account === undefined ? account : this.#byAccount.get(account);
    if (!person) throw new Error(`Nobody has the account ${account}`);
    return { by: person.id, bot: person.kind === 'bot' };
  }

  /** None if several people sign alike. */
  signer(name: string, email: string): Who | undefined {
    const people = this.#bySignature.get(`${name} <${email}>`);
    if (!people) throw new Error(`Nobody signs as ${name} <${email}>`);
    const [person, ...others] = people;
    return others.length > 0
      ? undefined
      : { by: person.id, bot: person.kind === 'bot' };
  }
}

function accountsOf({ jiraAccountId, username, gitlabId }: Person) {
  return [jiraAccountId, username, gitlabId];
}
