import { expect, test } from 'vitest'
import styles from '../look/icons.css?raw'
import pictures from '../look/icons.svg?raw'
import { iconNames } from './icon.tsx'

test('every icon has one picture and one class', () => {
  const views = [...pictures.matchAll(/<view id="([a-z]+)"/g)].map(match => match[1])
  const classes = [...styles.matchAll(/\.i-([a-z]+) \{\s*--i: url\("icons\.svg#\1"\)/g)].map(match => match[1])
  expect(views).toEqual([...iconNames])
  expect(classes).toEqual([...iconNames])
})
