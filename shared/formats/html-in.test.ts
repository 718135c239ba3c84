import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksFromHtml, maxHtmlLength } from './html-in.ts'

/** Each block as its kind's first letter and its text. */
function shown(html: string): string[] {
  return (blocksFromHtml(html) ?? []).map(({ kind, text }) => `${kind[0]}: ${text}`)
}

describe('pasted HTML', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', '<p>وصل الوفد.</p><p>ثم <b>غادر</b>.</p>', ['p: وصل الوفد.', 'p: ثم غادر.']],
    [
      'kinds',
      '<h1>عنوان</h1><ul><li>أول<li><p>ثان</ul><blockquote><p>قال</blockquote>',
      ['h: عنوان', 'l: أول', 'l: ثان', 'q: قال'],
    ],
    [
      'a heading in a quotation',
      '<blockquote>قول<h3>عنوان</h3>باق</blockquote>بعده',
      ['q: قول', 'h: عنوان', 'q: باق', 'p: بعده'],
    ],
    [
      'bare text and div',
      'أول<div>ثان<div>ثالث</div>رابع</div>خامس',
      ['p: أول', 'p: ثان', 'p: ثالث', 'p: رابع', 'p: خامس'],
    ],
    ['one br and two', '<p>سطر<br>واحد<br>\n<br/>آخر<br></p>', ['p: سطر واحد', 'p: آخر']],
    [
      'white space',
      '<p>\n  بين\t كلمات&nbsp; كثيرة\u2028و15&nbsp;دولارا&nbsp;</p><p>&nbsp;</p>',
      ['p: بين كلمات كثيرة و15\u00a0دولارا'],
    ],
    ['a table', '<table><tr><td>المدينة<td>العدد<tr><td>عدن</table>', ['p: المدينة', 'p: العدد', 'p: عدن']],
    ['preformatted', '<pre>سطر أول\n  سطر ثان\n\n</pre>', ['p: سطر أول', 'p: سطر ثان']],
    ['entities once', '<p>&lt;b&gt; &amp;amp; &#x62F; &laquo;نص&raquo;</p>', ['p: <b> &amp; د «نص»']],
    ['zero width and direction marks', '<p>\u200fنص\ufeff\u200cآخر</p>', ['p: \u200fنص\ufeff\u200cآخر']],
    [
      'a fragment of a clipboard',
      '<html><body><!--StartFragment--><span>نص</span><!--EndFragment--></body></html>',
      ['p: نص'],
    ],
    ['nothing', '', []],
  ])('%s', (_, html, blocks) => {
    expect(shown(html)).toEqual(blocks)
  })

  test.each([
    ['a script', '<script>document.write("<p>سر</p>")</script>'],
    ['a style', '<style>p:after{content:"<p>سر"}</style>'],
    ['a style of a drawing', '<svg><style/><text>سر</text></svg>'],
    ['a drawing with unfinished parts', '<svg/><svg><style>سر</svg><svg></svg><div><script>"</div>سر"</script></div>'],
    ['a comment', '<!-- <p>سر</p> -->'],
    ['a head', '<head><title>سر</title><meta content="سر"></head>'],
    ['a control', '<select><option>سر</select><button>سر</button><textarea><p>سر</textarea>'],
    ['a frame', '<iframe><p>سر</iframe><noscript><p>سر</noscript><template><p>سر</template>'],
    ['what is hidden', '<div hidden><div>سر</div>سر</div><p hidden>سر<p style="COLOR:red; display : none">سر'],
    ['a hidden row', '<table><tr hidden><td>سر<tr style="mso-hide:all"><td>سر</table>'],
    ['an attribute', '<img hidden alt="سر" src=x onerror="alert(1)"><a href="javascript:سر" title="سر"></a>'],
    ['a declaration', '<!doctype سر><?xml سر?><![CDATA[سر]]>'],
  ])('%s is left out, and what follows is not', (_, html) => {
    expect(shown(`<p>قبل</p>${html}<p>بعد</p>`)).toEqual(['p: قبل', 'p: بعد'])
  })

  test('an end tag without a start ends no more than its line', () => {
    expect(shown('<div hidden>سر</b></p></span>سر</div>نص</div></table></script>آخر')).toEqual(['p: نص', 'p: آخر'])
    const table = '<table><tr><td>ثان</blockquote>ثالث</table>'
    expect(shown(`<blockquote>أول${table}</blockquote>رابع`)).toEqual(['q: أول', 'q: ثان', 'q: ثالث', 'p: رابع'])
  })

  test('more than can be read is refused', () => {
    expect(blocksFromHtml('ا'.repeat(maxHtmlLength + 1))).toBeNull()
  })

  test.each([
    ['deep', '<div>'.repeat(100_000)],
    ['deep and formatted', '<b><p><table><tr><td><ul><li>'.repeat(20_000)],
    ['never opened', '</div></b></li>'.repeat(50_000)],
    ['one block of many tags', 'ا<b>ب</b>'.repeat(100_000)],
    ['many attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
    ['unfinished', `${'<'.repeat(100_000)}${'&amp'.repeat(50_000)}<p a="`],
    ['long style', `<p style="${'; '.repeat(200_000)}">`],
  ])('hostile: %s', (_, html) => {
    expect(blocksFromHtml(`<p>قبل</p>${html}`)?.[0]).toEqual({ kind: 'paragraph', text: 'قبل' })
  })

  test('any text in any paragraphs comes back', () => {
    const line = fc.string({ unit: 'grapheme' }).map(text => `${text.replaceAll(/[\p{C}\p{Z}<>&\s]/gu, '')}ن`)
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('p', 'div', 'h2', 'li', 'blockquote', 'td'), (lines, tag) => {
        const html = lines.map(text => `<${tag}>${text}</${tag}>`).join('\n')
        expect(blocksFromHtml(html)?.map(({ text }) => text)).toEqual(lines)
      }),
    )
  })

  test('no markup makes it throw or gives a line break', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<svg>',
      '</svg>',
      '<style>',
      '</style>',
      '<li hidden>',
      '<table>',
      '<td>',
      '</td',
      '<!--',
      '-->',
      '<pre>',
      '\n',
      'نص',
      '&#0;',
      '&#10;',
      '\0',
      '<![CDATA[',
      '"',
      '=',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const { text } of blocksFromHtml(pieces.join('')) ?? []) expect(text).toMatch(/^[^\n\r]+$/)
      }),
    )
  })
})
