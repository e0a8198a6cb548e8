import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the process that serves is told. */
export type CompanyOrder =
  /** `at`: UTC epoch milliseconds. */
  | { kind: 'start'; at: number; people: number }
  | { kind: 'clock'; at: number }
  /** Of requests that fail. */
  | { kind: 'faults'; share: number }
  /** Those that have come since it was asked last. */
  | { kind: 'requests' };

/** What it answers to the order of that number. */
export interface CompanyReply {
  id: number;
  answer?: unknown;
  error?: string;
}

/** The company's GitLab, served by a process of its own: what it holds in memory is not what a harvest needs. */
export class ServedCompany {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: CompanyReply) => void>();
  #count = 0;
  #now: number;
  #url = '';

  private constructor(child: ChildProcess, at: number) {
    this.#child = child;
    this.#now = at;
    child.on('message', (reply: CompanyReply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    child.once('exit', () => {
      for (const [id, end] of this.#waiting) end({ id, error: 'It has ended' });
    });
  }

  static async start(at: number, people: number): Promise<ServedCompany> {
    const child = fork(join(__dirname, '..', 'serveCompany.ts'));
    const company = new ServedCompany(child, at);
    try {
      const url = await company.#order({ kind: 'start', at, people });
      company.#url = String(url);
      return company;
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** Where its GitLab is. */
  get url(): string {
    return this.#url;
  }

  /** What its clock shows. */
  get now(): number {
    return this.#now;
  }

  async advance(ms: number): Promise<void> {
    this.#now += ms;
    await this.#order({ kind: 'clock', at: this.#now });
  }

  async fail(share: number): Promise<void> {
    await this.#order({ kind: 'faults', share });
  }

  /** Method and path of each request since it was asked last. */
  async requests(): Promise<string[]> {
    return (await this.#order({ kind: 'requests' })) as string[];
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill();
    await exit;
  }

  async #order(order: CompanyOrder): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const { answer, error } = await new Promise<CompanyReply>(resolve => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, order });
    });
    if (error !== undefined) throw new Error(`The company: ${error}`);
    return answer;
  }
}
