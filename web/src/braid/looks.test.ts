import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fontOf, hues, looks, types, type Hue, type Look, type Type } from './looks.ts'

const styles = readFileSync(new URL('../styles.css', import.meta.url), 'utf8')

type Colours = ReadonlyMap<string, string>

/** The colours of a theme: those of the light one, and what the dark one has instead. */
const themes = ((): Readonly<Record<'light' | 'dark', Colours>> => {
  const [light = '', dark = ''] = [...styles.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => body)
  const coloursIn = (body: string) =>
    [...body.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(
      ([, name = '', colour = '']) => [name, colour] as const,
    )
  return { light: new Map(coloursIn(light)), dark: new Map([...coloursIn(light), ...coloursIn(dark)]) }
})()

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Relative luminance (WCAG 2.2). */
const lightOf = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrastOf = (colours: Colours, one: Hue, other: Hue): number => {
  const [dark = 0, light = 0] = [one, other]
    .map((hue) => lightOf(colours.get(hue) ?? ''))
    .toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What comes for one of the two comes for each of them. */
const each = <T extends object>(all: Readonly<Record<string, T | { mentor: T; mentee: T }>>): readonly T[] =>
  Object.values(all).flatMap((one) => ('mentor' in one ? [one.mentor, one.mentee] : [one]))

test('Every hue of the braid is a colour of the stylesheet, by day and by night', () => {
  for (const [theme, colours] of Object.entries(themes))
    for (const hue of hues) assert.match(colours.get(hue) ?? '', /^#/, `${hue} in the ${theme}`)
})

test('What is written on the braid can be read on its paper', () => {
  for (const [theme, colours] of Object.entries(themes))
    for (const { hue } of each<Type>(types))
      assert.ok(contrastOf(colours, hue, 'paper') >= 4.5, `${hue} in the ${theme}`)
})

test('Shapes and what is looked at stand out from the paper', () => {
  const shapes = each<Look>({
    full: looks.full,
    hollow: looks.hollow,
    loud: looks.loud,
    chosen: looks.chosen,
  })
  for (const [theme, colours] of Object.entries(themes))
    for (const { fill, stroke } of shapes) {
      const hues = [fill, stroke].filter((hue) => hue !== undefined && hue !== 'paper')
      assert.ok(hues.length > 0)
      for (const hue of hues) assert.ok(contrastOf(colours, hue, 'paper') >= 3, `${hue} in the ${theme}`)
    }
})

test('Words are measured and painted in fonts that come with the page', () => {
  const bundled = [...styles.matchAll(/--(?:serif|sans): ([^;]+);/g)].map(([, family]) => family)
  for (const type of each<Type>(types)) {
    const font = fontOf(type)
    assert.ok(
      bundled.some((family) => font.endsWith(`px ${family}`)),
      font,
    )
    assert.match(font, type.isSerif === true ? /^italic 400 / : /^(?:400|600) /)
  }
  assert.match(styles, /newsreader\/400-italic\.css/)
})
