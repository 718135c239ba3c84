import { request } from 'node:http'
import { expect } from '@playwright/test'
import { copyHtml } from './other-program.ts'
import { expectBlocks } from './sheet.ts'
import { test } from './web-test.ts'

interface Asked {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
}

/** Asks with exactly these headers, as no browser's page could. */
function ask(url: string, { method = 'GET', path, headers = {} }: Asked): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, reply => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    asked.once('error', reject)
    asked.end(method === 'POST' ? '{}' : undefined)
  })
}

test('another host, another origin, another token and another machine’s page are refused', async ({ web }) => {
  const { url } = await web.start()
  const { origin, port, search } = new URL(url)
  const cookie = `warraq-${port}=${new URLSearchParams(search).get('token')}`
  const call = { method: 'POST', path: '/api/call/settings.get' }
  const headers = { cookie, origin, 'content-type': 'application/json' }
  expect(await ask(url, { ...call, headers })).toBe(200)
  expect(await ask(url, { ...call, headers: { ...headers, host: `elsewhere.invalid:${port}` } })).toBe(421)
  expect(await ask(url, { ...call, headers: { ...headers, origin: 'http://elsewhere.invalid' } })).toBe(403)
  expect(await ask(url, { ...call, headers: { ...headers, origin: 'null' } })).toBe(403)
  expect(await ask(url, { ...call, headers: { ...headers, cookie: `warraq-${port}=guess` } })).toBe(401)
  expect(await ask(url, { path: '/?token=guess' })).toBe(401)
  expect(await ask(url, { path: '/' })).toBe(401)
})

test('a page without the token says what to do', async ({ web, context }) => {
  web.expectFault(/401/)
  const { url } = await web.start()
  const page = await context.newPage()
  await page.goto(new URL('/', url).href)
  await expect(page.getByRole('heading', { name: 'لا إذن لهذه الصفحة' })).toBeVisible()
})

test('the token leaves the address at once', async ({ web }) => {
  const page = await web.open()
  expect(new URL(page.url()).search).toBe('')
})

test('another site’s page cannot call, although it knows the address', async ({ web, context }) => {
  web.expectFault(/./)
  await web.open()
  const { url } = web.running()
  const other = await context.newPage()
  await other.setContent('<p>elsewhere</p>')
  const outcome = await other.evaluate(async address => {
    const asked = fetch(address, { method: 'POST', credentials: 'include', headers: { 'content-type': 'text/plain' } })
    return asked.then(
      ({ status }) => status,
      () => 'refused',
    )
  }, new URL('/api/call/settings.get', url).href)
  expect(outcome).toBe('refused')
})

test('nothing that is opened or pasted makes the page ask elsewhere', async ({ web, context }) => {
  const hostile =
    '<p>خبر عاجل</p><img src="http://elsewhere.invalid/a.png"><link rel="stylesheet" href="http://elsewhere.invalid/a.css"><script src="http://elsewhere.invalid/a.js"></script><iframe src="http://elsewhere.invalid/"></iframe><p style="background:url(http://elsewhere.invalid/b.png)">انتهى</p>'
  await web.write('hostile.html', hostile)
  const page = await web.open('hostile.html')
  await expectBlocks(page, ['خبر عاجل', 'انتهى'])
  web.expectFault(/elsewhere\.invalid.*copying|request: http:\/\/elsewhere\.invalid.*copying/)
  await copyHtml(context, '<p>سطر</p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, ['خبر عاجل', 'انتهىسطر'])
})

test('no script and no style can be slipped into the page', async ({ web }) => {
  web.expectFault(/Content Security Policy/)
  const page = await web.open()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline"'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { opacity: 0.5 }'
    document.head.append(style)
    return [document.title, getComputedStyle(document.body).opacity]
  })
  expect(ran).not.toContain('inline')
  expect(ran[1]).toBe('1')
})
