/** The folder above, relative to the served folder; null above the served folder itself. */
export function folderAbove(path: string): string | null {
  if (path === '') return null
  return path.split('/').slice(0, -1).join('/')
}

export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** The folders from the served one down to `path`, each with the way to it. The first has no name. */
export function crumbsOf(path: string): readonly { readonly name: string; readonly path: string }[] {
  const names = path === '' ? [] : path.split('/')
  return [{ name: '', path: '' }, ...names.map((name, index) => ({ name, path: names.slice(0, index + 1).join('/') }))]
}

/** A size for people: «840 B», «48 KB», «1.2 MB». */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
