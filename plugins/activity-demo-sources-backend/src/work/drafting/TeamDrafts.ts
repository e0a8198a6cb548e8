import { Random, StreamName } from '../../chance';
import { archivedAt, Crew } from '../../company';
import { Foundation, Instant, Service, Team, TeamId } from '../../model';
import { ReleaseCalendar } from '../planning/ReleaseCalendar';
import { SprintCalendar } from '../planning/SprintCalendar';
import { partnerOf } from '../planning/partnerOf';
import { ItemBeginning, ItemLife } from './ItemLife';
import { Workload } from '../scheduling/Workload';

/** A container that items are put into, for a time. */
export interface Container {
  readonly life: ItemLife;
  readonly quarter: number;
  /** From then on nothing is put into it any more. */
  readonly closesAt: Instant;
}

/** A team's drafts in the making, with all that they are made from. */
export class TeamDrafts {
  readonly company: Foundation;
  readonly team: Team;
  readonly crew: Crew;
  /** Of the team with which items are exchanged, if there is one. */
  readonly partner?: Crew;
  /** Kanban teams have none. */
  readonly sprints?: SprintCalendar;
  readonly releases: ReleaseCalendar;
  readonly workload = new Workload();
  readonly lives: ItemLife[] = [];
  readonly containers: Container[] = [];
  readonly #services: readonly Service[];

  constructor(company: Foundation, teamId: TeamId) {
    this.company = company;
    this.team = company.team(teamId);
    this.crew = new Crew(company, teamId);
    const partner = partnerOf(company, teamId);
    if (partner) this.partner = new Crew(company, partner);
    if (this.team.jira.board === 'scrum') {
      this.sprints = new SprintCalendar(company, this.team);
    }
    this.releases = new ReleaseCalendar(company, this.team);
    this.#services = company.services.filter(({ team }) => team === teamId);
  }

  /** A stream that belongs to this team. */
  random(...name: StreamName): Random {
    return Random.of(this.company.options.seed, this.team.id, ...name);
  }

  begin(beginning: ItemBeginning): ItemLife {
    const life = new ItemLife(this.team.id, this.lives.length, beginning);
    this.lives.push(life);
    const { parent } = beginning.initial;
    if (parent !== undefined) this.lives[parent].children.push(life);
    return life;
  }

  /** Services that somebody works on at a moment; one at least. */
  services(at: Instant): Service[] {
    const alive = this.#services.filter(
      service => !(archivedAt(this.company, service)! <= at),
    );
    return alive.length > 0 ? alive : [...this.#services];
  }
}
