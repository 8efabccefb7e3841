import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'

const route = api.api.mentorships[':mentorship']
const { mute } = route.patterns[':pattern']
type Param = Parameters<typeof mute.$put>[0]['param']

/** Whether I want to be told of a pattern. */
export const useTelling = (mentorship: string, pattern: string) =>
  useMutation({
    mutationFn: (isTold: boolean) => {
      const param = { mentorship, pattern } as Param
      return answerOf(isTold ? mute.$delete({ param }) : mute.$put({ param }))
    },
    onSuccess: () => forget(mentorship),
  })

/** Takes back what I said against a pattern. */
export const useWithdraw = (mentorship: string, moment: string) =>
  useMutation({
    mutationFn: () => answerOf(route.moments[':moment'].$delete({ param: { mentorship, moment } })),
    onSuccess: () => forget(mentorship),
  })
