import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/site.ts';
import { tellAboutThisMeasure } from './steps/telling.ts';

/** Presses keys one at a time and counts them; a chord is one. */
function counting(page: Page) {
  let pressed = 0;
  return {
    press: async (key: string) => {
      pressed += 1;
      await page.keyboard.press(key);
    },
    count: () => pressed,
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const unit = (page: Page) => page.getByRole('combobox', { name: '承办单位' });
const suggestions = (page: Page) => page.locator('.suggestions li');

test('triage goes from the queue to a dispatched case by keyboard alone', async ({ citizen, signIn }) => {
  const measure = await tellTwiceAboutWater(citizen);
  const page = await signIn('triage');
  await page.goto(`/cases?state=received&measure=${measure}`);
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  const number = (await heading(page).textContent()) ?? '';
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('已办理：关联措施')).toBeAttached();
  await page.keyboard.press('d');
  await expect(unit(page)).toBeFocused();
  await unit(page).fill('水务');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '今后关联这些措施的来件，默认派给该单位' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已办理：派单')).toBeAttached();
  await page.keyboard.press('j');
  await expect(heading(page)).not.toHaveText(number);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});

test('open, link, dispatch and next take at most six keys where the measures lead to a unit', async ({
  citizen,
  signIn,
}) => {
  const measure = await tellTwiceAboutWater(citizen);
  const page = await signIn('triage');
  await page.goto(`/cases?state=received&measure=${measure}`);
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  const keys = counting(page);
  await keys.press('j');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  const number = (await heading(page).textContent()) ?? '';
  await expect(suggestions(page).first()).toBeVisible();
  await keys.press('1');
  await expect(page.getByText('已办理：关联措施')).toBeAttached();
  await keys.press('d');
  await expect(unit(page)).not.toHaveValue('');
  await keys.press('Control+Enter');
  await expect(page.getByText('已办理：派单')).toBeAttached();
  await keys.press('j');
  await expect(heading(page)).not.toHaveText(number);
  expect(keys.count()).toBeLessThanOrEqual(6);
});

test('words typed before the list came back stay under the hand', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/cases');
  const first = page.locator('a[data-case]').first();
  await first.click();
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/queue\.page/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/cases');
  const search = page.getByRole('searchbox', { name: '查找来件' });
  await search.fill('水');
  answer();
  await expect(first).toBeVisible();
  await expect(search).toBeFocused();
});

/** Two cases linked to the measure about water mains, whose earlier cases went to the water office; gives its id. */
async function tellTwiceAboutWater(citizen: Page): Promise<string> {
  let measure = '';
  for (const text of [
    '村尾晚上没有水，小区二次供水的水箱也没有人清洗。',
    '六点以后水龙头没有水，小区水箱几年没有清洗过。',
  ]) {
    await citizen.goto('/search?q=供水管网');
    await citizen.getByRole('link', { name: '改造城乡供水管网' }).first().click();
    await expect(citizen).toHaveURL(/\/measure\//);
    measure = new URL(citizen.url()).pathname.split('/').at(-1) ?? '';
    await tellAboutThisMeasure(citizen, { text, mayPublish: false });
  }
  return measure;
}
