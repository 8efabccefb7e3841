import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'
import type { Pattern } from './types.ts'

const route = api.api.mentorships[':mentorship']
const { mute } = route.patterns[':pattern']
type Param = Parameters<typeof mute.$put>[0]['param']

/** Whether I want to be told of a pattern about one of us, or about both. */
export const useTelling = (mentorship: string, { id, by }: Pick<Pattern, 'id' | 'by'>) =>
  useMutation({
    mutationFn: (isTold: boolean) => {
      const muted = { param: { mentorship, pattern: id } as Param, query: { by } }
      return answerOf(isTold ? mute.$delete(muted) : mute.$put(muted))
    },
    onSuccess: () => forget(mentorship),
  })

/** Takes back what I said against a pattern. */
export const useWithdraw = (mentorship: string, moment: string) =>
  useMutation({
    mutationFn: () => answerOf(route.moments[':moment'].$delete({ param: { mentorship, moment } })),
    onSuccess: () => forget(mentorship),
  })
