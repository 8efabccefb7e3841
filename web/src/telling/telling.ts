import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'

export type Side = 'mentor' | 'mentee'

/** What somebody tells: whose words, and on which day where it was not today. */
export type Told = { readonly text: string; readonly by: Side; readonly day: string }

/** A day by its local noon; today is now. */
const instantOf = (day: string): { readonly at?: string } =>
  day === '' ? {} : { at: new Date(`${day}T12:00`).toISOString() }

export const useTell = (mentorship: string) =>
  useMutation({
    mutationFn: ({ text, by, day }: Told) =>
      answerOf(
        api.api.mentorships[':mentorship'].moments.$post({
          param: { mentorship },
          json: { text, by, ...instantOf(day) },
        }),
      ),
    onSuccess: () => forget(mentorship),
  })

export const useTakeBack = (mentorship: string) =>
  useMutation({
    mutationFn: (moment: string) =>
      answerOf(
        api.api.mentorships[':mentorship'].moments[':moment'].$delete({ param: { mentorship, moment } }),
      ),
    onSuccess: () => forget(mentorship),
  })

/** This day as a date field writes it. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join(
    '-',
  )
