/** What a tutor answered a pupil: did it guide or solve? `before`: what was said before, the pupil last. */
export type Reply = { readonly text: string; readonly before: readonly string[]; readonly solves: boolean }

const guiding: ReadonlySet<unknown> = new Set([
  'ask_question',
  'provide_hint',
  'simplify_question',
  'provide_strategy',
  'provide_similar_problem',
  'provide_example',
])
const solving: ReadonlySet<unknown> = new Set(['provide_correction', 'explain_concept'])

const texts = (lines: unknown): readonly string[] =>
  Array.isArray(lines) ? lines.map(({ text }: { readonly text: string }) => text) : []

/** Bridge (Wang et al. 2024): the expert's reply with its strategy; other strategies neither guide nor solve. */
export const parseBridge = (content: string): readonly Reply[] =>
  (JSON.parse(content) as readonly Record<string, unknown>[]).flatMap(({ c_h, c_r_, z_what }) => {
    if (!guiding.has(z_what) && !solving.has(z_what)) return []
    return [{ text: texts(c_r_).join(' '), before: texts(c_h), solves: solving.has(z_what) }]
  })

type Exercise = {
  readonly past_convo: readonly string[]
  readonly tutorResponses: readonly string[]
  readonly tutorActions: readonly (readonly boolean[])[]
}

/** CIMA (Stasaski et al. 2020). Actions: question, hint, correction, confirmation, other. */
export const parseCima = (content: string): readonly Reply[] => {
  const { prepDataset } = JSON.parse(content) as { readonly prepDataset: Readonly<Record<string, Exercise>> }
  return Object.values(prepDataset).flatMap(({ past_convo: before, tutorResponses, tutorActions }) =>
    tutorResponses.flatMap((text, at) => {
      const [question = false, hint = false, correction = false] = tutorActions[at] ?? []
      return question || hint || correction
        ? [{ text, before, solves: correction && !question && !hint }]
        : []
    }),
  )
}

/** One turn of a teacher in MathDial (Macina et al. 2023). */
export type Turn = { readonly text: string; readonly before: readonly string[]; readonly tells: boolean }

/** Turns stand between |EOM|, a teacher's as `Teacher: (move)words`. */
export const parseMathDial = (content: string): readonly Turn[] =>
  content.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const turns = (JSON.parse(line) as { readonly conversation: string }).conversation.split('|EOM|')
    return turns.flatMap((turn, at) => {
      const [, move, text = ''] = /^Teacher: \((\w+)\)([^]*)$/.exec(turn) ?? []
      return move === undefined ? [] : [{ text, before: turns.slice(0, at), tells: move === 'telling' }]
    })
  })
