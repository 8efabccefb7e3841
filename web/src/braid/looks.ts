export const hues = ['paper', 'card', 'ink', 'soft', 'line', 'mentor', 'mentee', 'mentee-ink'] as const
/** A colour of the stylesheet. */
export type Hue = (typeof hues)[number]

/** How a line or a shape is drawn, the same on canvas and in SVG. */
export type Look = {
  readonly fill?: Hue
  readonly stroke?: Hue
  readonly width?: number
  readonly dash?: readonly [number, number]
  readonly alpha?: number
  readonly isRound?: boolean
}

export type Type = {
  readonly hue: Hue
  readonly size: number
  readonly weight?: 600
  readonly isSerif?: true
}

const both = <T>(look: (side: 'mentor' | 'mentee') => T) => ({
  mentor: look('mentor'),
  mentee: look('mentee'),
})

export const looks = {
  between: { fill: 'card' },
  rule: { stroke: 'line', width: 1 },
  today: { stroke: 'soft', width: 1 },
  ring: { stroke: 'soft', width: 1 },
  strand: both((side): Look => ({ fill: side })),
  thread: both((side): Look => ({ stroke: side, width: 0.8, alpha: 0.75, isRound: true })),
  arc: both((side): Look => ({ stroke: side, width: 1.1, alpha: 0.5 })),
  faint: both((side): Look => ({ stroke: side, width: 0.9, alpha: 0.26 })),
  loud: both((side): Look => ({ stroke: side, width: 2.2, isRound: true })),
  hanging: both((side): Look => ({ stroke: side, width: 1.9, dash: [0.1, 4.2], isRound: true })),
  end: both((side): Look => ({ fill: side, stroke: 'paper', width: 1 })),
  full: both((side): Look => ({ fill: side, stroke: 'paper', width: 1 })),
  hollow: both((side): Look => ({ fill: 'paper', stroke: side, width: 1.8 })),
  heart: { fill: 'paper' },
  chosen: { stroke: 'ink', width: 1.5 },
  past: both((side): Look => ({ fill: side, alpha: 0.42 })),
  petals: both((side): Look => ({ fill: side })),
} as const satisfies Record<string, Look | Record<'mentor' | 'mentee', Look>>

export const types = {
  tick: { hue: 'soft', size: 12 },
  strongTick: { hue: 'ink', size: 12, weight: 600 },
  name: {
    mentor: { hue: 'mentor', size: 12.5, weight: 600 },
    mentee: { hue: 'mentee-ink', size: 12.5, weight: 600 },
  },
  who: { hue: 'ink', size: 12.5, weight: 600 },
  what: { hue: 'soft', size: 12.5 },
  phase: { hue: 'soft', size: 14, isSerif: true },
  win: { hue: 'ink', size: 14, isSerif: true },
} as const satisfies Record<string, Type | Record<'mentor' | 'mentee', Type>>

/** The font of a kind of text, as CSS writes it. */
export const fontOf = ({ size, weight, isSerif }: Type): string =>
  isSerif === true
    ? `italic 400 ${size}px Newsreader, Georgia, serif`
    : `${weight ?? 400} ${size}px 'Inter Variable', system-ui, sans-serif`
