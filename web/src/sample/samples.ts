import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { queries } from '../queries.ts'

const refresh = (): Promise<void> => queries.invalidateQueries()

export const useOpenSamples = (onOpen: (first: string | undefined) => void) =>
  useMutation({
    mutationFn: () => answerOf(api.api.samples.$post()),
    onSuccess: async ({ mentorships }) => {
      await refresh()
      onOpen(mentorships[0]?.id)
    },
  })

export const useRemoveSamples = (onRemoved?: () => void) =>
  useMutation({
    mutationFn: () => answerOf(api.api.samples.$delete()),
    onSuccess: async () => {
      onRemoved?.()
      await refresh()
    },
  })
