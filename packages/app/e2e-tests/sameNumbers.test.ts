import type { Page } from 'playwright-core';
import { Explorer } from './browser/Explorer';
import { eventually } from './browser/eventually';
import { pageOfTest } from './browser/pageOfTest';
import { askCard } from './numbers/askCard';
import { askEvents, askNumbers, type Numbers } from './numbers/askNumbers';
import { moves } from './numbers/moves';
import { pageAddress, type Question } from './numbers/Question';
import { earliestDay, RandomWalk } from './numbers/RandomWalk';
import { readCard } from './numbers/readCard';
import { readPage, type PageNumbers } from './numbers/readPage';
import { wrongCells } from './numbers/wrongCells';
import { companyNow } from './portal/portalConfig';
import { PortalApi } from './portal/PortalApi';
import { teamAddress } from './portal/teamAddress';
import { team } from './portal/teamCatalog';
import { waitForTeam } from './portal/waitForTeam';
import { readWorld } from './portal/World';

const questions = 6;
const seed = 20_261_115;
const patienceMs = 20_000;

/** Whatever is asked for, and however: the page says what the API says, and so do its drawer, its files and the card. */
describe('the same numbers', () => {
  const { url: portal, backend } = readWorld();
  const { page } = pageOfTest();
  const api = new PortalApi(backend);

  beforeAll(() => waitForTeam(backend, earliestDay));

  it('are on the page, behind its cells and in its files', async () => {
    const walk = new RandomWalk(api, seed);
    const explorer = new Explorer(page());
    await explorer.open(teamAddress(portal));
    const totals: number[] = [];
    let question: Question | undefined;
    for (let step = 0; step < questions; step += 1) {
      const isEmpty = totals.at(-1) === 0;
      // Every third question differs from the one before by one control, where there are controls.
      if (question && step % 3 === 2 && !isEmpty) {
        const move = moves[Math.floor(step / 3) % moves.length];
        question = move.change(question);
        await move.make(explorer);
      } else {
        question = await walk.nextQuestion();
        await push(page(), pageAddress(question));
      }
      const numbers = await askNumbers(api, question);
      await comparePage(question, numbers);
      totals.push(numbers.page.total);
      if (numbers.page.total > 0) {
        await compareDrawer(explorer, question, numbers, walk);
        if (step % 3 === 1) await compareFiles(explorer, question, numbers);
      }
    }
    // Nothing is the same everywhere.
    expect(totals.filter(Boolean).length).toBeGreaterThan(questions / 2);
  });

  async function comparePage(question: Question, numbers: Numbers) {
    const differences = ({ cells, ...shown }: PageNumbers) => ({
      ...shown,
      wrong: shown.total > 0 ? wrongCells(cells, numbers.values) : [],
    });
    const expected = { ...numbers.page, wrong: [] };
    const shown = await eventually(
      async () => differences(await readPage(page())),
      found => isEqual(found, expected),
      patienceMs,
    );
    expect({ question, ...shown }).toEqual({ question, ...expected });
  }

  /** One of the cells that hold something, opened by a click; and one of the days, by its address. */
  async function compareDrawer(
    explorer: Explorer,
    question: Question,
    { counts, days }: Numbers,
    walk: RandomWalk,
  ) {
    const busy = counts.flatMap((row, weekday) =>
      row.flatMap((count, hour) =>
        count > 0 ? [{ weekday, hour, count }] : [],
      ),
    );
    const { weekday, hour, count } = walk.pick(busy);
    const row = explorer.table().locator('tbody tr').nth(weekday);
    await row.locator('td').nth(hour).getByRole('button').click();
    const cell = { weekday: String(weekday), hour: String(hour) };
    expect({
      question,
      cell,
      drawer: await drawerCount(explorer),
      list: await askEvents(api, question, cell),
    }).toEqual({ question, cell, drawer: count, list: count });
    await explorer.closeDrawer();

    const day = walk.pick(days.filter(({ count: of }) => of > 0));
    await push(page(), `${pageAddress(question)}&activity.day=${day.date}`);
    expect({
      question,
      date: day.date,
      drawer: await drawerCount(explorer),
      list: await askEvents(api, question, { date: day.date }),
    }).toEqual({
      question,
      date: day.date,
      drawer: day.count,
      list: day.count,
    });
    await explorer.closeDrawer();
  }

  async function compareFiles(
    explorer: Explorer,
    question: Question,
    { values, days, page: { total } }: Numbers,
  ) {
    const save = async (item: string) => {
      const { content } = await explorer.download(async () => {
        await page().getByRole('button', { name: 'Export' }).click();
        await page().getByRole('menuitem', { name: item, exact: true }).click();
      });
      return content.toString('utf8').split('\r\n').slice(0, -1);
    };
    const column = ([head, ...rows]: string[], name: string) => {
      const index = head.split(',').indexOf(name);
      return rows.map(row => Number(row.split(',')[index]));
    };
    const hours = await save('Hours of the week');
    const dates = await save('Days');
    const events = await save('Events');
    expect({
      question,
      hours: column(hours, question.value),
      days: column(dates, 'count'),
      // Titles may hold ends of lines.
      events: events.filter(line => /^[a-z]+:default\//.test(line)).length,
    }).toEqual({
      question,
      hours: values.flat(),
      days: days.map(({ count }) => count),
      events: total,
    });
  }

  it('are on the card of overviews', async () => {
    // The card looks at the last twelve weeks, and the company stands still.
    await page().clock.setFixedTime(companyNow);
    for (const entity of [`group/${team}`, 'component/cargo-app']) {
      const expected = await askCard(api, entity);
      await page().goto(`${portal}/catalog/default/${entity}`);
      const shown = await eventually(
        () => readCard(page()),
        card => isEqual(card, expected),
        patienceMs,
      );
      expect({ entity, ...shown }).toEqual({ entity, ...expected });
      expect(shown.total).toBeGreaterThan(0);
    }
  });
});

/** Shows another address without loading the portal again, as a link in it does. */
async function push(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** How many events the drawer says it has. */
async function drawerCount({ drawer }: Explorer): Promise<number> {
  const summary = drawer.getByText(/^[\d,]+ events?( in |$)/).first();
  const [amount] = (await summary.innerText()).split(' ');
  return Number(amount.replaceAll(',', ''));
}

/** An amount that is missing and one that is not known are one and the same. */
function isEqual(one: object, other: object): boolean {
  const text = (of: object) =>
    JSON.stringify(
      Object.entries(of)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return text(one) === text(other);
}
