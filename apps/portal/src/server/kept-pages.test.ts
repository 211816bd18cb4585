import { expect, it } from 'vitest';
import { keepPages } from './kept-pages.ts';

const page = (body: string) => new Response(body, { headers: { 'X-Made': body.slice(0, 1) } });
const textOf = async (response: Response | null) => (response ? response.text() : null);

it('gives a page again under the same tag, with its headers, and under no other', async () => {
  const pages = keepPages(100);
  const sent = await pages.keep('/a', '1', page('aaa'));
  expect([await sent.text(), sent.headers.get('X-Made')]).toEqual(['aaa', 'a']);
  expect(pages.find('/a', '1')?.headers.get('X-Made')).toBe('a');
  expect(await textOf(pages.find('/a', '1'))).toBe('aaa');
  expect(pages.find('/a', '2')).toBeNull();
  expect(pages.find('/b', '1')).toBeNull();
});

it('puts a page that was rendered anew in the place of the former', async () => {
  const pages = keepPages(100);
  await pages.keep('/a', '1', page('aaa'));
  await pages.keep('/a', '2', page('bbb'));
  expect(pages.find('/a', '1')).toBeNull();
  expect(await textOf(pages.find('/a', '2'))).toBe('bbb');
});

it('forgets first what nobody asked for the longest, and never keeps what is too long', async () => {
  const pages = keepPages(7);
  await pages.keep('/a', '1', page('aaa'));
  await pages.keep('/b', '1', page('bbb'));
  pages.find('/a', '1');
  await pages.keep('/c', '1', page('ccc'));
  expect(pages.find('/b', '1')).toBeNull();
  expect(await textOf(pages.find('/a', '1'))).toBe('aaa');
  expect(await textOf(await pages.keep('/d', '1', page('dddddddd')))).toBe('dddddddd');
  expect(pages.find('/d', '1')).toBeNull();
});
