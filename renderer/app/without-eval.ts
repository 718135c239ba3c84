import * as z from 'zod'

/* The page's policy forbids code made from strings; this must run before the first shape is built, so it is imported first. */
z.config({ jitless: true })
