type MarkupPolicy = { readonly createHTML: (markup: string) => string };

/** The one place of the desk that parses markup, by a policy that the content policy names. Browsers without Trusted Types take the text. */
const policy: MarkupPolicy | undefined = (
  globalThis as { trustedTypes?: { createPolicy: (name: string, rules: MarkupPolicy) => MarkupPolicy } }
).trustedTypes?.createPolicy('huiyin-chart', { createHTML: (markup) => markup });

const unwanted = 'script, foreignObject, a, image, animate, set';

/**
 * Makes a chart's markup part of `page`. Nothing that runs or loads is kept, and inline styles become attributes, because the
 * desk's content policy allows neither. Null when the markup is no SVG.
 */
export function adoptChart(markup: string, page: Document): SVGElement | null {
  const text = withoutStyles(markup);
  const parsed = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.nodeName !== 'svg') return null;
  for (const element of root.querySelectorAll(unwanted)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const [name, value] of declarations(element.getAttribute('data-style') ?? ''))
      element.setAttribute(name, value);
    for (const { name, value } of [...element.attributes]) {
      const loads = /^(href|xlink:href)$/.test(name) && !value.startsWith('#');
      if (name === 'data-style' || name.startsWith('on') || loads) element.removeAttribute(name);
    }
  }
  fitToWidth(root);
  return page.importNode(root as unknown as SVGElement, true);
}

/** Style sheets go and inline styles become data before anything parses them: even a parser applies the content policy. */
export function withoutStyles(markup: string): string {
  return markup
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/\sstyle="([^"]*)"/g, ' data-style="$1"');
}

/** The declarations of an inline style that SVG also takes as attributes. */
export function declarations(style: string): readonly (readonly [name: string, value: string])[] {
  return style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()] as const)
    .filter(
      ([name, value]) => /^(fill|stroke|font|text|opacity|dominant)[a-z-]*$/.test(name) && value !== '',
    );
}

/** Lets the drawing shrink with the page: its size becomes a viewBox. */
function fitToWidth(root: Element): void {
  const width = root.getAttribute('width');
  const height = root.getAttribute('height');
  if (!root.hasAttribute('viewBox') && width && height)
    root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.removeAttribute('width');
  root.removeAttribute('height');
}
