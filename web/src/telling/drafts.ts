const keyOf = (mentorship: string): string => `draft:${mentorship}`

/** What was typed and not kept yet: it outlives a reload, a lost session, a closed tab. */
export const draftOf = (mentorship: string): string => localStorage.getItem(keyOf(mentorship)) ?? ''

export const keepDraft = (mentorship: string, text: string): void => {
  if (text === '') localStorage.removeItem(keyOf(mentorship))
  else localStorage.setItem(keyOf(mentorship), text)
}

/** Lays words out to begin with; what was typed before stays above them. */
export const offerDraft = (mentorship: string, words: string): void => {
  const typed = draftOf(mentorship)
  if (typed.includes(words)) return
  keepDraft(mentorship, typed === '' ? words : `${typed}\n\n${words}`)
}

/** The first blank of a draft that is left to fill in. */
export const blankIn = (text: string): string | null => /⟨[^⟩]*⟩/.exec(text)?.[0] ?? null
