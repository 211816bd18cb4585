/** A form as a browser without script sees it: where it is sent, what is filled in, and what can be chosen. */
export type ServedForm = {
  readonly action: string;
  readonly filled: URLSearchParams;
  /** Values of tick boxes and radio buttons by name. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
};

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : decoded(found);
};

/** The form of a page that is sent by `POST` and stands in `main`. Throws where there is none. */
export function readForm(html: string): ServedForm {
  const main = html.slice(html.indexOf('<main'));
  const form = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(main)?.[0];
  if (!form) throw new Error('the page has no form');
  const filled = new URLSearchParams();
  const choices = new Map<string, string[]>();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [type, name, value] = ['type', 'name', 'value'].map((one) => attribute(tag, one) ?? '');
    if (!name) continue;
    const isChoice = type === 'checkbox' || type === 'radio';
    if (isChoice) choices.set(name, [...(choices.get(name) ?? []), value ?? '']);
    if (!isChoice || / checked/.test(tag)) filled.append(name, value ?? '');
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    filled.append(attribute(tag, 'name') ?? '', decoded(text));
  for (const [, tag = ''] of form.matchAll(/<select([^>]*)>/g))
    filled.append(attribute(tag, 'name') ?? '', '');
  return { action: attribute(form, 'action') ?? '', filled, choices };
}

function decoded(text: string): string {
  return text
    .replace(/&#x27;|&quot;/g, (one) => (one === '&quot;' ? '"' : "'"))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
