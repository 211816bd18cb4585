/** What runs, or loads something, if a page takes a text for markup. Each names a number, so that it is known by what it called. */
const running = [
  '<script>hit(#)</script>',
  '<img src=x onerror=hit(#)>',
  '<svg onload=hit(#)>',
  '<svg><script>hit(#)</script></svg>',
  '<body onload=hit(#)>',
  '<iframe srcdoc="<script>parent.hit(#)</script>"></iframe>',
  '<iframe src="javascript:parent.hit(#)"></iframe>',
  '<details open ontoggle=hit(#)>x</details>',
  '<input autofocus onfocus=hit(#)>',
  '<video><source onerror=hit(#)></video>',
  '<audio src=x onerror=hit(#)></audio>',
  '<object data="javascript:hit(#)"></object>',
  '<embed src="javascript:hit(#)">',
  '<a href="javascript:hit(#)" autofocus>x</a>',
  '<form action="javascript:hit(#)"><button>x</button></form>',
  '<button formaction="javascript:hit(#)">x</button>',
  '<math><mtext><style><img src onerror=hit(#)></style></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=hit(#)>">',
  '<template><script>hit(#)</script></template>',
  '<meta http-equiv=refresh content="0;url=javascript:hit(#)">',
  '<base href="//elsewhere.example/">',
  '<link rel=stylesheet href="//elsewhere.example/x.css">',
  '<style>@import "//elsewhere.example/x.css";</style>',
  '<div style="background:url(//elsewhere.example/x)">x</div>',
  '<marquee onstart=hit(#)>x</marquee>',
  '<select autofocus onfocus=hit(#)></select>',
];

/** How a text gets out of where it stands, or past what looks for markup. */
const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `--></textarea></title></style></script>${text}`,
  (text) => text.replace(/<(\w)/g, (_, letter: string) => `<${letter.toUpperCase()}`),
  (text) => text.replace(/<(\w+)/g, '<$1/x='),
  (text) => text.replaceAll('<', '&lt;').replaceAll('&lt;', '<\t'),
  (text) => `${text.replaceAll('<', '＜').replaceAll('>', '＞')}${text}`,
];

/** Attributes and texts that need no bracket. */
const other = [
  '" onmouseover=hit(#) x="',
  "' onfocus=hit(#) autofocus x='",
  'javascript:hit(#)',
  'java\tscript:hit(#)',
  'data:text/html,<script>hit(#)</script>',
  '{{constructor.constructor("hit(#)")()}}',
  '#{hit(#)}',
  '</p><p onclick=hit(#)>',
  ']]><script>hit(#)</script>',
  '\u2028hit(#)\u2029',
  '%3Cscript%3Ehit(#)%3C/script%3E',
  '&#60;script&#62;hit(#)&#60;/script&#62;',
  '\\u003cscript\\u003ehit(#)\\u003c/script\\u003e',
  '<scr<script>ipt>hit(#)</scr</script>ipt>',
  '<!--[if IE]><script>hit(#)</script><![endif]-->',
  '<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><script>hit(#)</script></x>',
];

/** At least two hundred texts, none of which may ever be more than a text. */
export const xssPayloads: readonly string[] = [
  ...running.flatMap((text) => ways.map((way) => way(text))),
  ...other,
].map((text, at) => text.replaceAll('#', String(at)));
