import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { noonOf } from '../day.ts'
import { forget } from '../queries.ts'
import { tellOrKeep } from './sending.ts'

export type Side = 'mentor' | 'mentee'

/** What somebody tells: whose words, and on which day where it was not today. */
export type Telling = { readonly text: string; readonly by: Side; readonly day: string }

export const useTell = (mentorship: string) =>
  useMutation({
    mutationFn: ({ text, by, day }: Telling) => tellOrKeep({ mentorship, by, text, at: noonOf(day) }),
  })

export const useTakeBack = (mentorship: string) =>
  useMutation({
    mutationFn: (moment: string) =>
      answerOf(
        api.api.mentorships[':mentorship'].moments[':moment'].$delete({ param: { mentorship, moment } }),
      ),
    onSuccess: () => forget(mentorship),
  })
