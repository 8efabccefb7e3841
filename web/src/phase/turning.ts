import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'

const route = api.api.mentorships[':mentorship']

/** The phases one may choose, as the addresses name them. */
export const choices = ['resting', 'lifelong', 'parted', 'growing'] as const
export type Choice = (typeof choices)[number]

export type Turned = {
  readonly to: Choice
  readonly until?: string
  readonly reason?: string
  readonly goodbye?: string
}

export const useTurn = (mentorship: string) =>
  useMutation({
    mutationFn: (json: Turned) => answerOf(route.phase.$post({ param: { mentorship }, json })),
    onSuccess: () => forget(mentorship),
  })

/** Takes back a phase and the words that came with it. */
export const useUndo = (mentorship: string) =>
  useMutation({
    mutationFn: async (moments: readonly string[]) => {
      for (const moment of moments)
        await answerOf(route.moments[':moment'].$delete({ param: { mentorship, moment } }))
    },
    onSuccess: () => forget(mentorship),
  })
