import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { answerOf, api } from '../api.ts'
import { forget } from '../queries.ts'
import { journalWords } from '../words/en/journal.ts'

const UNDO_MS = 8000

/**
 * Withdraws a moment after a while in which it can be undone; at once where the page is left meanwhile. Until then
 * nothing has happened.
 */
export const useWithdrawing = (mentorship: string, moment: string) => {
  const [isWithdrawn, setWithdrawn] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { mutate, error } = useMutation({
    mutationFn: () =>
      answerOf(
        api.api.mentorships[':mentorship'].moments[':moment'].$delete(
          { param: { mentorship, moment } },
          { init: { keepalive: true } },
        ),
      ),
    onSuccess: () => forget(mentorship),
    onError: () => setWithdrawn(false),
  })
  const send = useCallback((): void => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    mutate()
  }, [mutate])
  useEffect(() => {
    addEventListener('pagehide', send)
    return () => {
      removeEventListener('pagehide', send)
      send()
    }
  }, [send])
  const withdraw = (): void => {
    setWithdrawn(true)
    timer.current = setTimeout(send, UNDO_MS)
  }
  const undo = (): void => {
    clearTimeout(timer.current)
    timer.current = undefined
    setWithdrawn(false)
  }
  return { isWithdrawn, withdraw, undo, error }
}

export const Withdraw = ({ onWithdraw }: { readonly onWithdraw: () => void }) => (
  <button className="link withdraw" onClick={onWithdraw}>
    {journalWords.withdraw}
  </button>
)

export const Withdrawn = ({ onUndo }: { readonly onUndo: () => void }) => (
  <p className="row" role="status">
    <span className="soft">{journalWords.withdrawn}</span>
    <button className="link" onClick={onUndo}>
      {journalWords.undo}
    </button>
  </p>
)
