import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../renderer/ui/markdown-blocks.tsx';

/** Inputs in an ordinary run; `FUZZ_RUNS=100000` for a long one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5000);

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)([^>]*)>/g;
const ALLOWED = new Set(['p', 'strong', 'em', 'ol', 'ul', 'li', 'h2', 'h3', 'div']);

/** What stands in rendered text that may not: other elements, other attributes, tags that do not close, loose brackets. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [tag, slash = '', name = '', attributes = ''] of html.matchAll(TAG)) {
    if (!ALLOWED.has(name)) faults.push(tag);
    if (slash !== '') {
      if (open.pop() !== name || attributes !== '') faults.push(tag);
      continue;
    }
    open.push(name);
    const allowed = name === 'div' ? / class="prose"/ : name === 'ol' ? /( start="\d+")?/ : /(?:)/;
    if (!new RegExp(`^${allowed.source}$`).test(attributes)) faults.push(tag);
  }
  if (/[<>]/.test(html.replaceAll(TAG, ''))) faults.push('a loose bracket');
  return [...faults, ...open];
}

const rendered = (text: string) =>
  renderToStaticMarkup(
    markdownBlocks(text, 'k').map(({ key, node }) => (
      <div key={key} className="prose">
        {node}
      </div>
    )),
  );

const HOSTILE = [
  '<script>alert(1)</script>',
  '<script src=//x.example/a.js>',
  '</div></p><script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)" style="position:fixed">x</a>',
  '<p onclick=alert(1) style=color:red>',
  '<h2 id=a onmouseover=alert(1)>x</h2>',
  '<div class="prose" data-x=1>',
  '<style>*{display:none}</style>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>',
  '<object data=x><embed src=x><form action=x><input autofocus onfocus=alert(1)>',
  '<!-- --!><script>-->',
  '<![CDATA[<script>]]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE html>',
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)> "t")',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](http://x.example)',
  '![x](http://x.example/a.png)',
  '![x](x" onerror="alert(1))',
  '[x][1]\n\n[1]: javascript:alert(1) "onmouseover=alert(1)"',
  '<javascript:alert(1)>',
  '<https://x.example/>',
  '<x@y.example>',
  'https://x.example www.x.example',
  '&lt;script&gt;',
  '&#60;script&#62;alert(1)&#x3c;/script&#x3e;',
  '&quot; onload=&quot;',
  '```html\n<script>\n```',
  '    <script>',
  '`<script>`',
  '# <b>x</b>',
  '## [x](javascript:1)',
  '### ![x](y)',
  '#### x',
  'x\n===',
  'x\n---',
  '---',
  '> <b>',
  '| a | b |\n|---|---|\n| <i> | c |',
  '- [ ] <input>',
  '* * *',
  '1. <b>',
  '999999999. x',
  '0) x',
  '[^1]: x',
  '~~x~~',
  '**',
  '__',
  '***<b>***',
  '\\<',
  '\\[x](y)',
  '"\'`=',
  '\u0000',
  '\u202E',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '\n',
  '\n\n',
  '\r',
  '\t',
  '  ',
];

/** Pieces of attacks in any order, cut anywhere, between any other characters. */
const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...HOSTILE), fc.nat(60), fc.nat(60))
          .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<', '>', '&', '"', "'", '`', '[', ']', '(', ')', '!', '*', '_', '#', '\\', '\n'),
      },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('what administrators write', () => {
  it('E1 whatever the text holds, only paragraphs, lists, headings and emphasis are drawn', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(faultsOf(rendered(text))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20091110 },
    );
  }, 600_000);

  it('E1 what is allowed is drawn', () => {
    const text = '## Jak\n\n### Krok\n\n3. Weź **dowód**\n\n- i *zdjęcie*\n\nDo 10 < 20 & "tak".';
    const html = rendered(text);
    expect(html).toContain('<h2>Jak</h2>');
    expect(html).toContain('<h3>Krok</h3>');
    expect(html).toMatch(/<ol start="3">\s*<li>Weź <strong>dowód<\/strong><\/li>\s*<\/ol>/);
    expect(html).toMatch(/<ul>\s*<li>i <em>zdjęcie<\/em><\/li>\s*<\/ul>/);
    expect(html).toContain('Do 10 &lt; 20 &amp;');
    expect(faultsOf(html)).toEqual([]);
  });

  it.each([
    '<p><a href="x">y</a></p>',
    '<p><img src="x"/></p>',
    '<p><script>x</script></p>',
    '<p onclick="x">y</p>',
    '<p style="x">y</p>',
    '<li class="x">y</li>',
    '<ol start="3" type="a"></ol>',
    '<div class="prose" id="x"></div>',
    '<div></div>',
    '<p>a < b</p>',
    '<p>x',
    '<h1>x</h1>',
    '<code>x</code>',
  ])('E1 the judge of this test refuses %s', (html) => {
    expect(faultsOf(html)).not.toEqual([]);
  });
});
