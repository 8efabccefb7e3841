import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { nextTask } from '../next-task.ts'
import { fontOf, hues, type Hue, type Look } from './looks.ts'
import type { Line, Picture, Words } from './pen.ts'

type Colours = Readonly<Record<Hue, string>>

const coloursNow = (): Colours => {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(hues.map((hue) => [hue, style.getPropertyValue(`--${hue}`).trim()])) as Colours
}

/** Read once a theme: asking for them styles the page anew, which is no work for each frame. */
const useColours = (): Colours => {
  const [colours, setColours] = useState(coloursNow)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const again = (): void => setColours(coloursNow())
    dark.addEventListener('change', again)
    return () => dark.removeEventListener('change', again)
  }, [])
  return colours
}

const paint = (context: CanvasRenderingContext2D, { look, draw }: Line, colours: Colours): void => {
  const path = new Path2D()
  draw(path)
  const { fill, stroke, width = 1, dash, alpha = 1, isRound }: Look = look
  context.globalAlpha = alpha
  if (fill !== undefined) {
    context.fillStyle = colours[fill]
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
    context.fill(path)
  }
  if (stroke === undefined) return
  context.strokeStyle = colours[stroke]
  context.lineWidth = width
  context.lineCap = isRound === true ? 'round' : 'butt'
  context.setLineDash(dash === undefined ? [] : [...dash])
  context.stroke(path)
}

const write = (
  context: CanvasRenderingContext2D,
  { text, x, y, type, anchor }: Words,
  colours: Colours,
): void => {
  context.font = fontOf(type)
  context.fillStyle = colours[type.hue]
  context.textAlign = anchor === 'middle' ? 'center' : anchor
  context.fillText(text, x, y)
}

type Painting = {
  readonly context: CanvasRenderingContext2D
  readonly picture: Picture
  readonly colours: Colours
}

const paintLines = ({ context, picture, colours }: Painting): void => {
  const { width, height, left, right, inside, around } = picture
  const scale = devicePixelRatio
  const { canvas } = context
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.clearRect(0, 0, width, height)
  context.lineJoin = 'round'
  context.save()
  context.beginPath()
  context.rect(left - 12, 0, right - left + 24, height)
  context.clip()
  for (const line of inside) paint(context, line, colours)
  context.restore()
  for (const line of around) paint(context, line, colours)
}

const writeWords = ({ context, picture, colours }: Painting): void => {
  context.globalAlpha = 1
  for (const each of picture.words) write(context, each, colours)
}

const paintAll = (painting: Painting): void => {
  paintLines(painting)
  writeWords(painting)
}

type Begun = { current: CanvasRenderingContext2D | null }

/** To begin with a canvas takes as long as to paint it, and so do its first words: each is a task of its own. */
const paintFirst = async (
  canvas: HTMLCanvasElement,
  begun: Begun,
  painted: Omit<Painting, 'context'>,
  isOld: () => boolean,
): Promise<void> => {
  await nextTask()
  const context = (begun.current ??= canvas.getContext('2d'))
  await nextTask()
  if (isOld() || context === null) return
  paintLines({ context, ...painted })
  await nextTask()
  if (!isOld()) writeWords({ context, ...painted })
}

/** The picture on a canvas: for many moments. */
export const CanvasPicture = ({ picture }: { readonly picture: Picture }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const begun: Begun = useRef(null)
  const colours = useColours()
  useLayoutEffect(() => {
    if (canvas.current === null) return undefined
    if (begun.current !== null) return paintAll({ context: begun.current, picture, colours })
    let isOld = false
    void paintFirst(canvas.current, begun, { picture, colours }, () => isOld)
    return () => void (isOld = true)
  }, [picture, colours])
  return (
    <canvas
      ref={canvas}
      style={{ width: picture.width, height: picture.height }}
      aria-hidden="true"
      data-moments="many"
    />
  )
}
