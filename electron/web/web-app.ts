import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { ZodError } from 'zod'
import { answer, type Handlers } from '../../shared/contract/contract.ts'
import { contentPolicy } from '../page/content-policy.ts'
import { pageFile } from '../page/page-files.ts'
import type { Services } from '../services/services.ts'
import type { Access } from './access.ts'
import { refusedPage } from './refused-page.ts'

export interface WebAppMeans {
  readonly access: Access
  readonly handlers: Handlers
  readonly listen: Services['listen']
  /** The built page. */
  readonly pageFolder: string
  /** Told of what a handler did not expect. */
  readonly onError: (error: unknown) => void
}

/* A file of 20 MB in base64, and some. */
const maximumBody = 28 * 1024 * 1024
const heartbeatMs = 15_000

/** The web front's requests and answers; the server around it only listens. */
export function webApp(means: WebAppMeans): Hono {
  const app = new Hono()
  app.use(async (c, next) => refusal(means.access, c) ?? next())
  app.get('/api/events', c => events(means, c))
  app.post(
    '/api/call/:name',
    bodyLimit({ maxSize: maximumBody, onError: c => c.json({ error: 'Too large' }, 413) }),
    c => call(means, c),
  )
  app.get('*', c => page(means, c))
  app.onError((error, c) => {
    means.onError(error)
    return c.json({ error: 'The service failed' }, 500)
  })
  return app
}

/** What turns a request away; null for one that is let in. */
function refusal(access: Access, c: Context): Response | null {
  const asked = { method: c.req.method, header: (name: string) => c.req.header(name) }
  if (!access.isForUs(asked)) return c.text('Misdirected', 421)
  const token = c.req.query('token')
  const first = c.req.method === 'GET' && c.req.path === '/' && token !== undefined
  if (first && access.isToken(token)) return admit(access, c)
  if (!access.isToken(getCookie(c, access.cookieName)) || first) return turnAway(c)
  return access.isFromUs(asked) ? null : c.text('Forbidden', 403)
}

/** The token leaves the address bar and the history at once. */
function admit(access: Access, c: Context): Response {
  c.header('Set-Cookie', access.cookie)
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  return c.redirect('/', 303)
}

function turnAway(c: Context): Response {
  if (c.req.path.startsWith('/api/')) return c.json({ error: 'No access' }, 401)
  c.header('Content-Security-Policy', contentPolicy)
  return c.html(refusedPage, 401)
}

async function call({ handlers }: WebAppMeans, c: Context): Promise<Response> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return c.json({ error: 'JSON only' }, 415)
  const argument = await c.req.json().catch(() => undefined)
  try {
    return c.json((await answer(handlers, c.req.param('name'), argument)) ?? null)
  } catch (error) {
    if (error instanceof ZodError || error instanceof RangeError) return c.json({ error: error.message }, 400)
    throw error
  }
}

/** What the services tell, as server-sent events named as in the contract, until the page goes away. */
function events({ listen }: WebAppMeans, c: Context): Response {
  return streamSSE(c, async stream => {
    const stop = listen((name, event) => {
      stream.writeSSE({ event: name, data: JSON.stringify(event) }).catch(() => undefined)
    })
    const beat = setInterval(() => void stream.write(': here\n\n').catch(() => undefined), heartbeatMs)
    const gone = new Promise<void>(resolve => stream.onAbort(resolve))
    await stream.write(': here\n\n')
    await gone
    clearInterval(beat)
    stop()
  })
}

async function page({ pageFolder }: WebAppMeans, c: Context): Promise<Response> {
  const { status, headers, body } = await pageFile(pageFolder, new URL(c.req.url).pathname)
  return c.body(body, status, { ...headers })
}
