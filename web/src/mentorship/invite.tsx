import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { en } from '../words/en.ts'
import { firstName, otherOf, type Mentorship } from './types.ts'

const Link = ({ link }: { readonly link: string }) => {
  const [isCopied, setCopied] = useState(false)
  const canCopy = 'clipboard' in navigator
  return (
    <div className="stack">
      <label>
        {en.mentorship.inviteLink}
        <input readOnly value={link} onFocus={({ target }) => target.select()} />
      </label>
      {canCopy ? (
        <button onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {isCopied ? en.mentorship.copied : en.mentorship.copy}
        </button>
      ) : null}
    </div>
  )
}

/** Asks the other in, while I am here alone. */
export const Invite = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const invite = useMutation({
    mutationFn: () =>
      answerOf(
        api.api.mentorships[':mentorship'].invitations.$post({
          param: { mentorship: mentorship.id },
          json: {},
        }),
      ),
  })
  const name = firstName(otherOf(mentorship))
  if (mentorship.acceptedAt !== null) return null
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 className="label" id="invite">
        {en.mentorship.inviteTitle}
      </h2>
      <p className="soft">{en.mentorship.inviteSays(name)}</p>
      {invite.data === undefined ? (
        <button disabled={invite.isPending} onClick={() => invite.mutate()}>
          {en.mentorship.invite(name)}
        </button>
      ) : (
        <Link link={invite.data.link} />
      )}
      <Trouble error={invite.error} />
    </section>
  )
}
