import { mkdirSync, writeFileSync } from 'node:fs'
import { type ClientRequestArgs, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { articleText, Desk, typing } from '../services/testing/desk.ts'
import { startWebServer, type WebServer } from './web-server.ts'

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const running: WebServer[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function started(desk = new Desk()): Promise<{ desk: Desk; server: WebServer; token: string; cookie: string }> {
  const pageFolder = join(desk.folder, '..', 'page')
  mkdirSync(pageFolder)
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><html><head></head><body>ورّاق</body></html>')
  writeFileSync(join(desk.folder, '..', 'secret.txt'), 'سرّ')
  const server = await startWebServer({
    services: desk.services,
    folder: desk.folder,
    pageFolder,
    onError: error => {
      throw error
    },
  })
  running.push(server)
  const token = new URL(server.url).searchParams.get('token') ?? ''
  return { desk, server, token, cookie: `warraq-${server.port}=${token}` }
}

/** A request with exactly these headers; a browser's own would be added by fetch. */
function ask(server: WebServer, path: string, options: ClientRequestArgs & { body?: string } = {}): Promise<Reply> {
  const { body, ...rest } = options
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, ...rest }, reply => {
      const pieces: Buffer[] = []
      reply.on('data', piece => pieces.push(piece))
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(pieces).toString() }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function callHeaders(server: WebServer, cookie: string): Record<string, string> {
  return { cookie, origin: `http://127.0.0.1:${server.port}`, 'content-type': 'application/json' }
}

async function call(server: WebServer, cookie: string, name: string, argument: unknown): Promise<Reply> {
  const headers = callHeaders(server, cookie)
  return ask(server, `/api/call/${name}`, { method: 'POST', headers, body: JSON.stringify(argument) })
}

test('the first address sets the cookie and leaves the token behind', async () => {
  const { server, token } = await started()
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/?token=${token}`)
  expect(token).toMatch(/^[\w-]{43}$/)
  const reply = await ask(server, `/?token=${token}`)
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toBe('/')
  expect(reply.headers['set-cookie']).toEqual([`warraq-${server.port}=${token}; Path=/; HttpOnly; SameSite=Lax`])
})

test('with the cookie the page comes, under a strict policy', async () => {
  const { server, cookie } = await started()
  const reply = await ask(server, '/', { headers: { cookie } })
  expect(reply.status).toBe(200)
  expect(reply.body).toContain('ورّاق')
  expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(reply.headers['x-content-type-options']).toBe('nosniff')
})

test('without it nothing comes but a sentence', async () => {
  const { server, token, cookie } = await started()
  const wrong = [{}, { cookie: `warraq-${server.port}=${token.slice(1)}x` }, { cookie: `warraq-1=${token}` }]
  for (const headers of wrong) {
    const page = await ask(server, '/', { headers })
    expect(page.status).toBe(401)
    expect(page.body).toContain('افتح العنوان الذي طبعه الأمر warraq serve')
    expect((await ask(server, '/api/events', { headers })).status).toBe(401)
    const made = { ...callHeaders(server, ''), ...headers }
    expect((await ask(server, '/api/call/app.info', { method: 'POST', headers: made, body: '{}' })).status).toBe(401)
  }
  expect((await ask(server, '/?token=x', { headers: { cookie } })).status).toBe(401)
  expect((await ask(server, `/index.html?token=${token}`)).status).toBe(401)
})

test('another name that points here is turned away, whatever it brings', async () => {
  const { server, token, cookie } = await started()
  for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', '127.0.0.1:1']) {
    expect((await ask(server, '/', { headers: { cookie, host } })).status).not.toBe(200)
    expect((await ask(server, `/?token=${token}`, { headers: { host } })).headers['set-cookie']).toBeUndefined()
  }
  expect((await ask(server, '/', { headers: { cookie, host: `localhost:${server.port}` } })).status).toBe(200)
})

test('another page cannot call, although the browser would send the cookie', async () => {
  const { server, cookie } = await started()
  const post = (headers: Record<string, string>) =>
    ask(server, '/api/call/app.info', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  const own = `http://127.0.0.1:${server.port}`
  expect((await post({ origin: own })).status).toBe(200)
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', `http://localhost:${server.port}`])
    expect((await post({ origin })).status).toBe(403)
  expect((await post({})).status).toBe(403)
  const events = await ask(server, '/api/events', { headers: { cookie, 'sec-fetch-site': 'cross-site' } })
  expect(events.status).toBe(403)
  expect((await ask(server, '/', { headers: { cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(403)
})

test('only the loopback interface listens', async () => {
  const { server } = await started()
  const others = Object.values(networkInterfaces()).flatMap(list => (list ?? []).filter(each => !each.internal))
  for (const { address } of others)
    await expect(ask(server, '/', { host: address, timeout: 2000 })).rejects.toThrow(
      /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EINVAL/,
    )
})

test('a call is answered with its value', async () => {
  const { server, cookie, desk } = await started()
  const reply = await call(server, cookie, 'app.info', {})
  expect(JSON.parse(reply.body)).toEqual({
    front: 'web',
    version: '0.1.0',
    dialogs: false,
    file: null,
    platform: process.platform,
  })
  const opened = JSON.parse((await call(server, cookie, 'article.open', { path: 'a.txt' })).body)
  expect(opened.value.source).toMatchObject({ name: 'a.txt', path: desk.source })
  const { article } = await desk.services.articles.get(opened.value.id)
  const argument = { id: opened.value.id, entries: typing(article, 'خبر ') }
  expect(JSON.parse((await call(server, cookie, 'article.append', argument)).body)).toMatchObject({ ok: true })
  await call(server, cookie, 'article.save', { id: opened.value.id })
  expect(JSON.parse(desk.read(desk.document)).text).toBe(`خبر ${articleText}`)
})

test('a call that is wrong is refused as a request', async () => {
  const { server, cookie } = await started()
  expect((await call(server, cookie, 'article.open', { path: 3 })).status).toBe(400)
  expect((await call(server, cookie, 'constructor', {})).status).toBe(400)
  const headers = callHeaders(server, cookie)
  const post = (body: string, more = {}) =>
    ask(server, '/api/call/app.info', { method: 'POST', headers: { ...headers, ...more }, body })
  expect((await post('{')).status).toBe(400)
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await ask(server, '/api/call/app.info', { headers })).status).toBe(404)
})

test('a path that leads out of the folder is refused in words', async () => {
  const { server, cookie } = await started()
  const reply = await call(server, cookie, 'article.open', { path: '../secret.txt' })
  expect(JSON.parse(reply.body)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})

test('a body over the limit is refused', async () => {
  const { server, cookie } = await started()
  const reply = await call(server, cookie, 'article.create', { name: 'x', text: 'a'.repeat(30_000_000) })
  expect(reply.status).toBe(413)
})

test('a file outside the page is not found', async () => {
  const { server, cookie } = await started()
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/none.js'])
    expect((await ask(server, path, { headers: { cookie } })).status).toBe(404)
})

test('what the services tell goes to every page', async () => {
  const { server, cookie, desk } = await started()
  const article = await desk.open()
  const heard = new Promise<string>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path: '/api/events', headers: { cookie } }, reply => {
      expect(reply.headers['content-type']).toBe('text/event-stream')
      let text = ''
      reply.on('data', piece => {
        text += piece
        if (!text.includes('\n\n')) return
        if (text === ': here\n\n') writeFileSync(desk.source, 'نصّ آخر')
        else resolve(text)
      })
    })
    asked.on('error', reject)
    asked.end()
  })
  const data = JSON.stringify({ id: article.places.id, text: 'نصّ آخر' })
  expect(await heard).toBe(`: here\n\nevent: source-changed\ndata: ${data}\n\n`)
})

test('it ends although a page still listens, after what is being written', async () => {
  const { server, cookie, desk } = await started()
  const article = await desk.open()
  const listening = ask(server, '/api/events', { headers: { cookie } }).catch(() => 'cut')
  const appended = article.append(typing(article.article, 'خبر '))
  running.pop()
  await server.close()
  expect(await appended).toMatchObject({ entries: 1 })
  await listening
  await expect(ask(server, '/')).rejects.toThrow(/ECONNREFUSED/)
  desk.restart()
  expect((await desk.open()).opened().recovered).toBe(1)
})

test('a port that is taken is an error', async () => {
  const { server, desk } = await started()
  const again = startWebServer({
    services: desk.services,
    folder: '/',
    pageFolder: '/',
    port: server.port,
    onError: () => {},
  })
  await expect(again).rejects.toThrow(/EADDRINUSE/)
})
