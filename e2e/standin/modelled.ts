/** Names that runtimes, bundlers and inspectors look for on any object. */
const probes = new Set(['then', 'toJSON', 'default', '__esModule', 'constructor', 'prototype', 'domain'])

/**
 * Wraps an object so that reading a member the stand-in lacks throws instead of giving `undefined`: a test must not pass
 * because main called nothing. Members can be replaced, as tests do with dialogs.
 */
export function modelled<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !probes.has(key)) throw notModelled(`${name}.${key}`)
      return Reflect.get(object, key, receiver)
    },
  })
}

export function notModelled(what: string): Error {
  return new Error(`stand-in does not model ${what}`)
}
