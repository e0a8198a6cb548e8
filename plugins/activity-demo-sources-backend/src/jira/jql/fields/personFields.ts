import { ItemState } from '../../../chronicle/itemAt';
import { PersonId } from '../../../model';
import { JqlContext } from '../JqlContext';
import { userKey } from '../../render/renderUser';
import { choiceField } from './choiceField';
import { JqlField } from './JqlField';

/** Fields that name a person. */
export const personFields: readonly JqlField[] = [
  personField(['assignee'], item => item.fields.assignee),
  personField(['reporter'], item => item.history.reporter),
  personField(['creator'], item => item.history.reporter),
];

function personField(
  names: readonly string[],
  personOf: (item: ItemState) => PersonId | undefined,
): JqlField {
  return choiceField(
    names,
    {
      of: item => {
        const id = personOf(item);
        return id === undefined ? [] : [id];
      },
      named: (text, context) => findPerson(text, context),
      functions: {
        currentuser: context => findPerson(accountName(context), context) ?? [],
      },
    },
    {
      sort:
        ({ visit }) =>
        item => {
          const id = personOf(item);
          return id === undefined
            ? null
            : visit.site.company.person(id).displayName;
        },
    },
  );
}

/** In Cloud by account id or by an address that is shown; in Data Center by name, key or address. */
function findPerson(
  text: string,
  { visit }: JqlContext,
): PersonId[] | undefined {
  const wanted = text.toLowerCase();
  const cloud = visit.site.flavour === 'cloud';
  const found = visit.site.company.people.filter(person => {
    const names = cloud
      ? [
          person.jiraAccountId,
          ...(person.jiraEmailVisible ? [person.email] : []),
        ]
      : [person.username, userKey(visit, person), person.email];
    return names.some(name => name.toLowerCase() === wanted);
  });
  if (found.length > 0) {
    return found.map(person => person.id);
  }
  // Accounts of services are users too, who never did anything.
  const isAccount = visit.site.settings.accounts.some(account =>
    [account.accountId, account.username].some(
      name => name.toLowerCase() === wanted,
    ),
  );
  return isAccount ? [] : undefined;
}

function accountName({ visit }: JqlContext): string {
  return visit.site.flavour === 'cloud'
    ? visit.account.accountId
    : visit.account.username;
}
