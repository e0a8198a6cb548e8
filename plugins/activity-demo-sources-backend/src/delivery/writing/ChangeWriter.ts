import { Random } from '../../chance';
import { Foundation, ItemHistory, ItemId, Service } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { branchName } from '../texts/branchName';
import {
  changeDescription,
  derivedDescription,
} from '../texts/changeDescription';
import { changeTitle } from '../texts/changeTitle';
import { choreTitle, updateTitle } from '../texts/choreTitle';
import { commitMessage } from '../texts/commitMessage';
import { areaOf } from '../texts/serviceFiles';
import { Subject, TitleStyle } from '../texts/Subject';
import { WrittenItems } from '../WrittenItems';

const styles: readonly TitleStyle[] = ['prefix', 'conventional', 'bracket'];

/** What everything about one change is called. */
export interface ChangeTexts {
  /** Without `Draft: `. */
  readonly title: string;
  readonly description: string;
  /** Before it is made different from others. */
  readonly branch: string;
  /** Those whose keys stand in the branch, the title or the description. */
  readonly workItems: readonly ItemId[];
  /** @param place - which commit of its branch, from 0 */
  message(place: number, random: Random): string;
}

/** Writes the texts of a repository's changes. A change that is about another one has to be written after it. */
export class ChangeWriter {
  readonly #company: Foundation;
  readonly #service: Service;
  readonly #items: WrittenItems;
  readonly #style: TitleStyle;
  readonly #written = new Map<string, { texts: ChangeTexts; topic: Topic }>();

  constructor(company: Foundation, service: Service, items: WrittenItems) {
    this.#company = company;
    this.#service = service;
    this.#items = items;
    this.#style = Random.of(
      company.options.seed,
      'title style',
      service.team,
    ).pick(styles);
  }

  textsOf(change: ChangePlan): ChangeTexts {
    const known = this.#written.get(change.key);
    if (known) return known.texts;
    const topic = this.#topicOf(change);
    const texts = this.#write(change, topic);
    this.#written.set(change.key, { texts, topic });
    return texts;
  }

  #write(change: ChangePlan, topic: Topic): ChangeTexts {
    const { purpose, target } = change;
    const { summary, subject, also, keyed } = topic;
    const style = this.#style;
    const scope = areaOf(this.#service);
    const random = this.#random(change, 'words');
    const keyIn = purpose.kind === 'item' ? purpose.keyIn : 'branchAndTitle';
    const part = purpose.kind === 'item' ? purpose.part : 0;
    const { kind } = purpose;
    const derived = kind === 'revert' || kind === 'backport';
    const title = derived
      ? summary
      : changeTitle({ summary, subject, keyIn, part, style, scope }, random);
    const description =
      derived || kind === 'dependency'
        ? derivedDescription(kind, random)
        : changeDescription({ summary, subject, also, keyIn }, random);
    const line = target.kind === 'release' ? target.line : undefined;
    const { username } = this.#company.person(change.author);
    const branch = branchName(
      { purpose, summary, subject, username, line },
      random,
    );
    const text = `${branch}\n${title}\n${description}`;
    return {
      title,
      description,
      branch,
      workItems: [subject, also].flatMap(mentioned =>
        mentioned && mentions(text, mentioned.key) ? [mentioned.item] : [],
      ),
      message: (place, from) =>
        commitMessage({ place, summary, subject, keyed, style, scope }, from),
    };
  }

  /** What it is about, and whether its commits may say so. */
  #topicOf(change: ChangePlan): Topic {
    const { purpose } = change;
    const random = this.#random(change, 'topic');
    switch (purpose.kind) {
      case 'item': {
        const subject = this.#subject(this.#items.ofDraft(purpose.item));
        const also =
          purpose.alsoAbout === undefined
            ? undefined
            : this.#subject(this.#items.ofDraft(purpose.alsoAbout));
        const keyed =
          purpose.keyIn !== undefined &&
          purpose.keyIn !== 'description' &&
          random.percent(65);
        const summary = subject?.summary ?? choreTitle(random);
        return { summary, subject, also, keyed };
      }
      case 'hotfix': {
        const subject = this.#subject(this.#items.ofFailure(purpose.failure));
        const summary = subject?.summary ?? choreTitle(random);
        return { summary, subject, keyed: true };
      }
      case 'dependency':
        return { summary: updateTitle(random), keyed: false };
      case 'revert':
      case 'backport': {
        const of = this.#written.get(purpose.of);
        const title = of?.texts.title ?? choreTitle(random);
        const summary =
          purpose.kind === 'revert'
            ? `Revert "${title}"`
            : `${title} (backport)`;
        return { summary, subject: of?.topic.subject, keyed: false };
      }
      default:
        return { summary: choreTitle(random), keyed: false };
    }
  }

  #subject(item: ItemHistory | undefined): Subject | undefined {
    if (!item) return undefined;
    const { number, summary, type, team } = item.initial;
    const { projectKey } = this.#company.team(team).jira;
    return {
      item: item.id,
      key: `${projectKey}-${number}`,
      summary,
      bug: type === 'Bug' || type === 'Incident',
    };
  }

  #random(change: ChangePlan, ...name: (string | number)[]): Random {
    const { seed } = this.#company.options;
    return Random.of(seed, 'text', this.#service.id, change.key, ...name);
  }
}

interface Topic {
  readonly summary: string;
  readonly subject?: Subject;
  readonly also?: Subject;
  readonly keyed: boolean;
}

function mentions(text: string, key: string): boolean {
  // The beginning of a longer key is no mention, wherever the next one is.
  return text.split(key).some((rest, i) => i > 0 && !/^\d/.test(rest));
}
