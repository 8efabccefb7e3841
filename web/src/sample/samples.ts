import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { queries } from '../queries.ts'

/** Who there is, and what would be kind: nothing of a mentorship that may be gone. */
const refresh = async (): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['people'] }),
    queries.invalidateQueries({ queryKey: ['nudges'] }),
  ])
}

export const useOpenSamples = (onOpen: (first: string | undefined) => void) =>
  useMutation({
    mutationFn: () => answerOf(api.api.samples.$post()),
    onSuccess: async ({ mentorships }) => {
      await refresh()
      onOpen(mentorships[0]?.id)
    },
  })

export const useRemoveSamples = (onRemoved: () => Promise<void>) =>
  useMutation({
    mutationFn: () => answerOf(api.api.samples.$delete()),
    onSuccess: async () => {
      await onRemoved()
      await refresh()
    },
  })
