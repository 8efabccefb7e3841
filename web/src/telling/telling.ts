import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'
import { tellOrKeep } from './sending.ts'

export type Side = 'mentor' | 'mentee'

/** What somebody tells: whose words, and on which day where it was not today. */
export type Telling = { readonly text: string; readonly by: Side; readonly day: string }

/** A day by its local noon; today is now. */
export const instantOf = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T12:00`).toISOString()

export const useTell = (mentorship: string) =>
  useMutation({
    mutationFn: ({ text, by, day }: Telling) => tellOrKeep({ mentorship, by, text, at: instantOf(day) }),
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
