import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import type { Random } from '../../repository/Random';
import { groups, people } from '../../work/made/madeEntities';
import type { FlowProject } from './MadeFlow';

/** Of what happens in a project, so much is done by members of the Group that owns it. */
const teamShare = 0.9;

/** Somebody who works on a project: one of the ten members of its Group, mostly. */
export function pickPerson(random: Random, project: FlowProject): ActorRecord {
  const team = project.number % groups;
  const member = team + groups * random.integer(0, people / groups - 1);
  return personOf(
    random.chance(teamShare) ? member : random.integer(0, people - 1),
  );
}

function personOf(number: number): ActorRecord {
  return {
    identity: 'account',
    id: `person-${number}`,
    name: `Person ${number}`,
    email: `person-${number}@made.example`,
  };
}

/** Who makes changes by itself. */
export const madeBot: ActorRecord = {
  identity: 'account',
  id: 'updater',
  name: 'Updater',
  kind: 'bot',
};
