import type { Browser } from '@playwright/test';
import { readReceipt, writeDown } from '../steps/telling.ts';
import {
  browserOfAll,
  inventPerson,
  inventSentence,
  inventTrail,
  marksOf,
  type Person,
  type Planted,
  type Trail,
} from './planted.ts';

const letters = 50;
const tipPeople = 300;
const tipSentences = 250;

/** A form without JavaScript as it was opened, and by whom. */
type OpenForm = { readonly receiptCode: string; readonly formToken: string; readonly trail: Trail };

export type OpenForms = readonly OpenForm[];

/** Opens the forms long before they are sent: nobody is believed to fill one in at once. */
export async function openForms(portal: string): Promise<OpenForms> {
  const forms: OpenForm[] = [];
  for (let at = 0; at < letters; at += 1) {
    const trail = inventTrail();
    const answer = await fetch(`${portal}/submit/write`, { headers: headersOf(trail) });
    const html = await answer.text();
    forms.push({ receiptCode: hidden(html, 'receiptCode'), formToken: hidden(html, 'formToken'), trail });
  }
  return forms;
}

/** Puts a thousand names, numbers and sentences in, and trails with them, by the ways that citizens have. Gives all of it, and who waits for a mail. */
export async function plant(
  site: { readonly portal: string; readonly browser: Browser },
  forms: OpenForms,
): Promise<Planted & { readonly mailed: readonly string[] }> {
  // First the slow one: meanwhile the forms grow as old as those that somebody fills in.
  const page = await inBrowser(site);
  const people: Person[] = [];
  const clear: string[] = [];
  for (const form of forms) {
    const [person, text] = [inventPerson(), inventSentence()];
    await sendForm(site.portal, { form, person, text });
    people.push(person);
    clear.push(text);
  }
  const sealed = [...page.sealed, ...people.flatMap((one) => Object.values(one))];
  return {
    sealed,
    clear: [...clear, page.text],
    traces: [...[...forms.map(({ trail }) => trail), page.trail].flatMap(marksOf), browserOfAll],
    mailed: [...people, page.person].map(({ mail }) => mail),
  };
}

function headersOf({ address, browser, cameFrom }: Trail): Record<string, string> {
  return { 'user-agent': browser, 'x-forwarded-for': address, referer: cameFrom };
}

function hidden(html: string, name: string): string {
  const field = html.match(/<input[^>]*>/g)?.find((input) => input.includes(`name="${name}"`)) ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
}

type Letter = { readonly form: OpenForm; readonly person: Person; readonly text: string };

/** A confidential case by a browser without JavaScript: name and contact pass through the server in clear. */
async function sendForm(portal: string, { form, person, text }: Letter): Promise<void> {
  const { trail, ...proof } = form;
  const body = new FormData();
  const fields = { identity: 'confidential', publish: 'no', kind: '', town: '', village: '', measure: '' };
  for (const [name, value] of Object.entries({ ...fields, ...proof, ...person, text }))
    body.append(name, value);
  const headers = { ...headersOf(trail), origin: portal };
  const answer = await fetch(`${portal}/submit/write`, { method: 'POST', body, headers });
  if (!answer.ok || !/data-number="/.test(await answer.text()))
    throw new Error(`A planted case was answered with ${answer.status}.`);
}

/** A tip and a confidential case, sealed in the browser. */
async function inBrowser({ portal, browser }: { portal: string; browser: Browser }) {
  const [trail, person, text] = [inventTrail(), inventPerson(), inventSentence()];
  const context = await browser.newContext({
    baseURL: portal,
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 ${trail.browser}`,
    extraHTTPHeaders: { 'X-Forwarded-For': trail.address },
  });
  const page = await context.newPage();
  await page.goto('/submit/write');
  await writeDown(page, { text, mayPublish: false });
  await page.getByRole('radio', { name: '留名，但保密' }).check();
  await page.getByLabel('姓名').fill(person.name);
  await page.getByLabel('电话', { exact: true }).fill(person.telephone);
  await page.getByLabel('电子邮箱').fill(person.mail);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await readReceipt(page);

  const people = Array.from({ length: tipPeople }, inventPerson);
  const sentences = Array.from({ length: tipSentences }, inventSentence);
  const told = [...people.flatMap(({ name, telephone }) => [name, telephone]), ...sentences];
  const fileName = inventSentence();
  await page.goto('/submit/sealed');
  await page.getByRole('button', { name: '我已看过，开始写' }).click();
  await page.getByRole('radio', { name: '某个单位的干部或工作人员' }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('什么人、什么时间、什么事').fill(told.join('\n'));
  const paper = { name: `${fileName}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  await page.locator('#tip input[type=file]').setInputFiles(paper);
  await page.getByRole('button', { name: '封存并提交' }).click();
  await page.getByRole('heading', { name: '已收到，已封存' }).waitFor();
  await context.close();
  return { sealed: [...told, fileName, ...Object.values(person)], text, person, trail };
}
