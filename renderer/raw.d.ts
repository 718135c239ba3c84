/** A file as text, as Vite and Vitest give it to tests. */
declare module '*?raw' {
  const text: string
  export = text
}
