import type { Author, Cast } from './Author';
import type { Random } from './Random';

const givenNames = [
  'Asha',
  'Bilal',
  'Chidi',
  'Daria',
  'Eero',
  'Fatou',
  'Göran',
  'Hana',
  'Inés',
  'Jun',
  'Kofi',
  'Łucja',
];

const familyNames = [
  'Abara',
  'Brandt',
  'Castillo',
  'Dahl',
  'Endo',
  'Farkas',
  'Gurung',
  'Hassan',
  'Ito',
  'Jansen',
];

/** Places that people work at; the two offsets of a place are those of its winter and its summer. */
const places = [
  ['+0000'],
  ['+0100', '+0200'],
  ['-0500', '-0400'],
  ['-0800', '-0700'],
  ['+0530'],
  ['+0545'],
  ['-0330', '-0230'],
  ['+1030', '+1100'],
  ['+1030', '+0930'],
  ['+1300', '+1400'],
  ['+1245', '+1345'],
  ['-1200'],
] as const;

/** Offsets that no clock has, but git accepts. The first two are still within 14 hours. */
const absurdOffsets = ['+1400', '-1400', '+1401', '+5130', '-2359', '+0199'];

const bots: Author[] = [
  {
    name: 'renovate[bot]',
    email: '29139614+renovate[bot]@users.noreply.github.com',
    offsets: ['+0000'],
  },
  {
    name: 'dependabot[bot]',
    email: '49699333+dependabot[bot]@users.noreply.github.com',
    offsets: ['+0000', '-0700'],
  },
  // Only the name, or only the address, bears the mark.
  {
    name: 'Release Train[BOT]',
    email: 'release@mail.example',
    offsets: ['+0100'],
  },
  { name: 'Nightly', email: 'nightly[bot]@mail.example', offsets: ['+0530'] },
];

/**
 * Invents the people of a repository. Some have signed with an old address too, which `.mailmap` knows, or with one that
 * it does not know; some vary the case of theirs; one bot signs with the address of a person.
 */
export function createCast(random: Random, count: number): Cast {
  const people: Author[] = [];
  const firstPlace = random.integer(0, places.length - 1);
  const mailmap: string[] = ['# Proper names and addresses'];
  for (let index = 0; index < count; index += 1) {
    const name = `${givenNames[index % 12]} ${
      familyNames[index % 10]
    } ${index}`;
    const email = `person${index}@mail.example`;
    const offsets =
      index % 25 === 24
        ? absurdOffsets
        : places[(index + firstPlace) % places.length];
    people.push({ name, email, offsets });
    if (index % 11 === 5) {
      const old = `old${index}@former.example`;
      people.push({ name: `P. ${index}`, email: old, offsets });
      mailmap.push(`${name} <${email}> <${old}>`);
    }
    if (index % 13 === 7) {
      const unknown = `home${index}@other.example`;
      people.push({ name, email: unknown, offsets });
    }
    if (index % 17 === 3) {
      people.push({ name, email: `Person${index}@Mail.Example`, offsets });
    }
  }
  const shared: Author = { ...bots[0], email: people[0].email };
  return {
    people,
    bots: [...bots, shared],
    mailmap: `${mailmap.join('\n')}\n`,
  };
}
